package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.console.RunScreen;
import org.muster.console.Texts;
import org.muster.model.Sha256;
import org.muster.document.PdfUa;
import org.muster.report.Figure;
import org.muster.report.ReportFiles;
import org.muster.report.ReportFormat;
import org.muster.report.RunReport;
import org.muster.report.Verdict.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Screen, JSON, page, PDF, workbook, metrics and exit code say the same of each run. One
 * night after the other in one database.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportAgreementTest {

	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@BeforeAll
	void begin(@TempDir Path temporary) throws IOException {
		this.folder = temporary;
		this.night = new Night(this.folder.resolve("home"));
		Path data = this.folder.resolve("data");
		Night.copyBadSample(data);
		Files.writeString(data.resolve("hoa-binh.tsv"), "Tổng cộng\t31\n", StandardOpenOption.APPEND);
		Files.writeString(data.resolve("phu-tho.csv.manifest.yml"),
				"records: 59\nsha256: " + Sha256.of(data.resolve("phu-tho.csv")).toUpperCase(Locale.ROOT));
	}

	@AfterAll
	void drop() {
		this.night.close();
	}

	@Test
	@Order(1)
	void ofADryRun() throws IOException {
		RunResult result = this.night.run(job(Map.of()), true);
		RunReport report = agreed(result, State.WAITING);
		assertThat(report.verdict().dryRun()).isTrue();
		assertThat(report.figure("balance").sum("planned")).isPositive();
		assertThat(report.figure("balance").sum("published")).isZero();
		controlTotals(report);
	}

	@Test
	@Order(2)
	void ofARunThatFailedAndIsResumed() throws IOException {
		this.night.update("""
				create function refuse() returns trigger language plpgsql as $$
				begin raise exception 'refused' using errcode = '53100'; end $$""");
		this.night.update("create trigger refuse before insert on reissue for each row execute function refuse()");
		RunReport failed = agreed(this.night.run(job(Map.of())), State.FAILED);
		assertThat(failed.verdict().step()).isEqualTo("reissue");
		assertThat(failed.figure("balance").sum("in_progress")).isPositive();

		this.night.update("drop trigger refuse on reissue");
		RunReport resumed = agreed(this.night.resume(2, job(Map.of())), State.WAITING);
		assertThat(resumed.figure("attempts").rows()).extracting((row) -> row.get("attempt") + " " + row.get("digest"))
			.containsExactly("1 ", "2 " + digest(resumed));
		assertThat(resumed.figure("attempts").sum("settled")).isEqualTo(resumed.verdict().read());
		quality(resumed);
	}

	private void controlTotals(RunReport report) throws IOException {
		assertThat(report.figure("control-totals").rows())
			.extracting((row) -> "%s %s %s %s %s".formatted(row.get("file"), row.get("measure"), row.get("told_by"),
					row.get("told"), row.get("found")))
			.containsExactly("hoa-binh.tsv records trailer 31 31", "phu-tho.csv records manifest 59 59",
					"phu-tho.csv sha256 manifest %1$s %1$s"
						.formatted(Sha256.of(this.folder.resolve("data/phu-tho.csv"))),
					"vinh-phuc.csv records   30", "registry.csv records   400", "decisions.csv records   0");
		assertThat(text(Files.readString(this.folder.resolve("files/report.vi.html")))).contains(
				"hoa-binh.tsv Bản ghi dòng cuối của tệp 31 31 phu-tho.csv ",
				"registry.csv Bản ghi – không cho biết 400 ");
	}

	/** Tallied block by block, before and after the fault, and counted in the tables. */
	private void quality(RunReport report) {
		assertThat(report.figure("quality").rows()).hasSizeGreaterThan(10).allSatisfy((row) -> {
			String field = Figure.text(row, "field");
			assertThat(Figure.number(row, "filled_after")).as(field)
				.isEqualTo(this.night.count("record where run_id = 2 and %s <> ''".formatted(field)));
			assertThat(Figure.number(row, "filled_before")).as(field)
				.isEqualTo(this.night
					.count("""
							record left join (select * from changed_field where field = '%1$s') c using (run_id, file_no, record_no)
							 where run_id = 2 and coalesce(c.received, record.%1$s) ~ '[^[:space:]]'"""
						.formatted(field)));
			assertThat(Figure.number(row, "right_before")).as(field)
				.isLessThanOrEqualTo(Figure.number(row, "filled_before"));
			assertThat(Figure.number(row, "right_after")).as(field)
				.isLessThanOrEqualTo(Figure.number(row, "filled_after"));
		});
		assertThat(report.figure("quality").sum("right_after"))
			.isGreaterThan(report.figure("quality").sum("right_before"));
	}

	@Test
	@Order(3)
	void ofTheSameNightTwice() throws IOException {
		RunReport same = agreed(this.night.run(job(Map.of())), State.DONE);
		assertThat(same.run().data()).isEqualTo(2);
	}

	@Test
	@Order(4)
	void ofARunThatIsComparedWithThePreviousOne() throws IOException {
		RunReport report = agreed(this.night.run(job(Map.of("link-at: 0.99 ", "link-at: 0.991 "))), State.WAITING);
		assertThat(report.figure("previous").where("measure", "read")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("previous_run", 2L).containsEntry("difference", 0L));
		assertThat(report.figure("since-previous").rows()).extracting((row) -> row.get("part"))
			.containsExactly("definition");
		RunReport repeated = agreed(
				this.night.repeat(4, job(Map.of("link-at: 0.99 ", "link-at: 0.991 ")), RepeatableStep.REISSUE, "why"),
				State.WAITING);
		assertThat(repeated.digest()).isEqualTo(report.digest());
		assertThat(repeated.figure("attempts").rows()).extracting((row) -> row.get("digest"))
			.containsExactly(digest(report), digest(report));
	}

	private JobDefinition job(Map<String, String> more) {
		Map<String, String> edits = new LinkedHashMap<>(more);
		edits.put("most-held: 0.5%", "most-held: 100%");
		edits.put("hoa-binh.tsv]", "hoa-binh.tsv]\n    trailer: Tổng cộng");
		edits.put("least-id-coverage: 90%", "least-id-coverage: 0%");
		return Night.nightly(this.folder.resolve("data"), this.folder.resolve("job" + more.size()), edits);
	}

	/** Compares all of them. */
	private RunReport agreed(RunResult result, State state) throws IOException {
		RunReport report = new RunFigures(this.night.database().dataSource())
			.report(RunNumber.resolve(this.night.database().dataSource(), Integer.toString(result.runId())));
		assertThat(report.verdict().state()).isEqualTo(state);
		assertThat(report.run().exitCode()).isEqualTo(Integer.toString(result.exitCode().code()));
		Path files = this.folder.resolve("files");
		boolean printed = Boolean.getBoolean("muster.long") || report.run().id() == 2;
		List<ReportFormat> formats = Stream.of(ReportFormat.values())
			.filter((format) -> printed || format != ReportFormat.PDF)
			.toList();
		ReportFiles.write(report, files, formats);
		assertThat(RunReport.ofJson("report.json", Files.readString(files.resolve("report.json")))).isEqualTo(report);
		stored(report);
		screen(report, result);
		page(report, files);
		if (printed) {
			document(report, files);
		}
		workbook(report, files);
		metrics(report, result);
		return report;
	}

	/** What the step itself has written, if the run came to it. */
	private void stored(RunReport report) throws IOException {
		Path file = this.night.report(report.run().id()).resolve("report.json");
		if (Files.exists(file)) {
			RunReport stored = RunReport.ofJson(file.toString(), Files.readString(file));
			assertThat(stored.figures()).isEqualTo(report.figures());
			assertThat(stored.verdict()).isEqualTo(report.verdict());
			assertThat(stored.digest()).isEqualTo(report.digest());
		}
	}

	private void screen(RunReport report, RunResult result) {
		RunScreen screen = new RunScreen(this.night.database().dataSource(), new Texts("en"));
		if (!result.problem().isEmpty()) {
			assertThat(screen.failed(result.runId(), result.problem(), true).get(0))
				.contains(report.verdict().problem());
		}
		else if (report.run().data() != report.run().id()) {
			assertThat(screen.unchanged(result.runId(), report.run().data()))
				.endsWith("which published %d members".formatted(sum(report, "published")));
		}
		else {
			List<String> lines = screen.completed(result.runId(), "report");
			assertThat(numbers(lines.get(lines.size() - 1))).startsWith((long) result.runId(), sum(report, "read"),
					sum(report, "published"), sum(report, "held"), sum(report, "merged"));
			assertThat(lines).filteredOn((line) -> line.startsWith("cards to reissue: "))
				.singleElement()
				.satisfies((line) -> assertThat(numbers(line)).startsWith(report.figure("cards").sum("listed")));
		}
	}

	private static String balance(RunReport report) {
		return "%d records read = %d published + %d held + %d merged + %d excluded + %d in progress".formatted(
				sum(report, "read"), sum(report, "published"), sum(report, "held"), sum(report, "merged"),
				sum(report, "excluded"), sum(report, "in_progress"));
	}

	private static void page(RunReport report, Path files) throws IOException {
		String cards = report.figure("cards").sum("listed") + " cards to reissue";
		assertThat(text(Files.readString(files.resolve("report.en.html")))).contains(balance(report), cards);
		for (String language : List.of("en", "vi")) {
			assertThat(codes(Files.readString(files.resolve("report." + language + ".html")))).as(language)
				.isSubsetOf(report.run().job(), "phu-tho", "vinh-phuc", "hoa-binh", "utf-8");
		}
	}

	/** What stands in a page where words should: a code is shown beside them only. */
	private static List<String> codes(String page) {
		return Pattern.compile(">\\s*([a-z]+(?:[-_.][a-z0-9]+)*)\\s*<(?!/code)")
			.matcher(page.replaceAll("(?s)<(style|pre|code)[^>]*>.*?</\\1>", ""))
			.results()
			.map((code) -> code.group(1))
			.filter((code) -> code.matches(".*[-_.].*") && !code.matches(".*\\.[ct]sv"))
			.distinct()
			.toList();
	}

	/**
	 * Printing takes seconds; without --long only the run that failed and was resumed is.
	 */
	private static void document(RunReport report, Path files) throws IOException {
		if (Boolean.getBoolean("muster.long")) {
			assertThat(PdfUa.problems(Files.readAllBytes(files.resolve("report.vi.pdf")))).isEmpty();
		}
		try (PDDocument document = Loader.loadPDF(files.resolve("report.en.pdf").toFile())) {
			assertThat(document.getNumberOfPages()).isPositive();
			assertThat(text(new PDFTextStripper().getText(document))).contains(balance(report))
				.contains(digest(report).substring(0, 20));
		}
	}

	private static String text(String page) {
		return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

	private static void workbook(RunReport report, Path files) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(files.resolve("report.en.xlsx")))) {
			Map<String, Long> verdict = new LinkedHashMap<>();
			for (Row row : workbook.getSheetAt(0)) {
				if (row.getLastCellNum() > 1 && row.getCell(1).getCellType() == CellType.NUMERIC) {
					verdict.put(row.getCell(0).getStringCellValue(), (long) row.getCell(1).getNumericCellValue());
				}
			}
			assertThat(verdict).containsEntry("Read", sum(report, "read"))
				.containsEntry("Published", sum(report, "published"))
				.containsEntry("Held", sum(report, "held"))
				.containsEntry("Merged", sum(report, "merged"))
				.containsEntry("In progress", sum(report, "in_progress"))
				.containsEntry("cards to reissue", report.figure("cards").sum("listed"))
				.containsEntry("wait for a person", report.verdict().waiting());
			assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
				.contains("Balance", "Exceptions", "Cards to reissue");
		}
	}

	/** The file tells of the latest attempt. */
	private void metrics(RunReport report, RunResult result) throws IOException {
		String text = Files.readString(this.folder.resolve("home/metrics/muster.prom"));
		for (String outcome : List.of("held", "merged")) {
			assertThat(metric(text, outcome)).as(outcome).isEqualTo(sum(report, outcome));
		}
		assertThat(metric(text, "published")).isEqualTo(sum(report, "published") + sum(report, "planned"));
		assertThat(text).containsPattern("muster_run_result\\{[^}]*} " + result.exitCode().code() + "(\\.0)?\n");
	}

	private static long metric(String text, String outcome) {
		return Pattern.compile("muster_records\\{[^}]*outcome=\"" + outcome + "\"[^}]*} ([0-9]+)")
			.matcher(text)
			.results()
			.mapToLong((match) -> Long.parseLong(match.group(1)))
			.sum();
	}

	private static String digest(RunReport report) {
		return Objects.requireNonNull(report.digest().get("all")).sha256();
	}

	private static long sum(RunReport report, String column) {
		return report.figure("balance").sum(column);
	}

	private static List<Long> numbers(String line) {
		return Pattern.compile("[0-9]+").matcher(line).results().map(MatchResult::group).map(Long::valueOf).toList();
	}

}
