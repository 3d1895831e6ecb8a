package org.muster.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.muster.document.Workbook;

/**
 * The report as a workbook: the verdict, then a sheet for each section with its figures
 * one below the other. It holds no personal value.
 */
final class ReportWorkbook {

	private final RunReport report;

	private final Words words;

	private ReportWorkbook(RunReport report, Language language) {
		this.report = report;
		this.words = new Words(language);
	}

	/**
	 * Writes the workbook.
	 * @param report what it shows
	 * @param language of its words
	 * @param target takes the bytes; not closed
	 */
	static void write(RunReport report, Language language, OutputStream target) {
		new ReportWorkbook(report, language).write(target);
	}

	private void write(OutputStream target) {
		try (Workbook workbook = new Workbook()) {
			verdict(workbook.sheet(this.words.text("page.verdict")));
			for (Section section : Section.values()) {
				Workbook.Sheet sheet = workbook.sheet(this.words.text("section." + section.key()));
				section.figures().forEach((key) -> table(sheet, key, this.report.figure(key)));
			}
			workbook.write(target);
		}
	}

	private void verdict(Workbook.Sheet sheet) {
		Verdict verdict = this.report.verdict();
		RunIdentity run = this.report.run();
		Figure balance = this.report.figure("balance");
		List<List<?>> rows = new ArrayList<>();
		rows.add(List.of(this.words.text("page.verdict"), this.words.text("verdict." + verdict.state().key())));
		rows.add(List.of(this.words.text("identity.job"), run.job()));
		rows.add(List.of(this.words.text("identity.run"), (long) run.id()));
		rows.add(List.of(this.words.text("identity.status"),
				this.words.code("status", run.status()) + " " + run.exitCode()));
		for (String column : List.of("read", "published", "held", "merged", "excluded", "in_progress", "planned")) {
			rows.add(List.of(this.words.text("column." + column), balance.sum(column)));
		}
		Figure coverage = this.report.figure("coverage");
		rows.add(List.of(this.words.text("column.with_id"), coverage.sum("with_id")));
		rows.add(List.of(this.words.text("tile.cards"), this.report.figure("cards").sum("listed")));
		rows.add(List.of(this.words.text("tile.waiting"), verdict.waiting()));
		rows.add(List.of(this.words.text("identity.definition-hash"), run.definitionHash()));
		rows.add(List.of(this.words.text("identity.fingerprint"), run.fingerprint()));
		this.report.digest()
			.forEach((section, digest) -> rows
				.add(List.of("SHA-256: " + this.words.code("digest", section), digest.sha256())));
		sheet.table(this.words.text("page.title", run.job(), Integer.toString(run.id())), List.of(), rows);
	}

	private void table(Workbook.Sheet sheet, String key, Figure figure) {
		List<String> columns = figure.columns().stream().map((column) -> this.words.column(key, column)).toList();
		List<List<Object>> rows = figure.rows().stream().map((row) -> cells(key, figure, row)).toList();
		sheet.table(this.words.text("figure." + key), columns, rows);
	}

	private List<Object> cells(String key, Figure figure, Map<String, Object> row) {
		List<Object> cells = new ArrayList<>();
		for (String column : figure.columns()) {
			cells.add((row.get(column) instanceof Long number) ? number
					: this.words.cell(key, column, Figure.text(row, column)));
		}
		return cells;
	}

}
