package org.muster.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.muster.document.Html;

/**
 * Who has a national ID (completeness), and what speaks for its being the right one
 * (correctness): two questions, never one figure.
 */
final class CoverageSection {

	/** So many organisations are shown; the JSON has all of them. */
	private static final int SHOWN = 20;

	private static final List<String> DIGITS = List.of("consistent", "disputed", "contradicts", "code_unknown");

	private final Html html;

	private final Words words;

	private final RunReport report;

	private final FigureTable table;

	private final Figure coverage;

	CoverageSection(Html html, Words words, RunReport report, FigureTable table) {
		this.html = html;
		this.words = words;
		this.report = report;
		this.table = table;
		this.coverage = report.figure("coverage");
	}

	void write() {
		completeness();
		correctness();
		organisations();
	}

	private void completeness() {
		long members = this.coverage.sum("members");
		long with = this.coverage.sum("with_id");
		this.html.element("h3", this.words.text("coverage.completeness"));
		this.html.element("p", this.words.text("coverage.sum", this.words.number(with), this.words.number(members),
				this.words.share(with, members)));
		Chart.stacked(this.html, this.words.text("chart.methods"), methods());
		this.table.write("decisions", this.report.figure("decisions"), false);
	}

	private List<Chart.Part> methods() {
		return this.report.figure("steps").where("step", "identify").stream().map((row) -> {
			String method = Figure.text(row, "part");
			return part(this.words.code("method", method), method, Figure.number(row, "records"));
		}).toList();
	}

	private void correctness() {
		long with = this.coverage.sum("with_id");
		long consistent = this.coverage.sum("consistent");
		this.html.element("h3", this.words.text("coverage.correctness"));
		this.html.element("p", this.words.text("coverage.digits", this.words.number(consistent),
				this.words.number(with), this.words.share(consistent, with)));
		Chart.stacked(this.html, this.words.text("chart.digits"),
				DIGITS.stream()
					.map((digits) -> part(this.words.text("digits." + digits), digits, this.coverage.sum(digits)))
					.toList());
		this.html.element("p", this.words.text("coverage.digits-note"), "class", "note");
	}

	private Chart.Part part(String name, String tone, long amount) {
		return new Chart.Part(name, tone, amount, this.words.number(amount));
	}

	private void organisations() {
		this.html.element("h3", this.words.text("coverage.organisations"));
		if (!this.coverage.rows().isEmpty()) {
			Chart.bars(this.html, this.words.text("chart.coverage"),
					this.coverage.rows().stream().limit(SHOWN).map(this::bar).toList());
		}
		int rest = this.coverage.rows().size() - SHOWN;
		if (rest > 0) {
			this.html.element("p", this.words.text("coverage.rest", this.words.number(SHOWN), this.words.number(rest)),
					"class", "note");
		}
		this.table.write("coverage", shown(rest), true);
	}

	private Chart.Bar bar(Map<String, Object> row) {
		long members = Figure.number(row, "members");
		long with = Figure.number(row, "with_id");
		String name = Figure.text(row, "organisation");
		return new Chart.Bar(name.isEmpty() ? this.words.text("empty.organisation") : name, members, with,
				this.words.share(with, members) + " · " + this.words.number(with) + " / " + this.words.number(members));
	}

	/** The largest ones, and all others in one row. */
	private Figure shown(int rest) {
		if (rest <= 0) {
			return this.coverage;
		}
		List<Map<String, Object>> rows = new ArrayList<>(this.coverage.rows().subList(0, SHOWN));
		Map<String, Object> others = new LinkedHashMap<>();
		others.put("organisation", this.words.text("coverage.others", this.words.number(rest)));
		for (Map<String, Object> row : this.coverage.rows().subList(SHOWN, this.coverage.rows().size())) {
			row.forEach((column, value) -> {
				if (value instanceof Long number) {
					others.merge(column, number, (sum, one) -> (Long) sum + (Long) one);
				}
			});
		}
		rows.add(others);
		return new Figure(this.coverage.sql(), this.coverage.columns(), rows);
	}

}
