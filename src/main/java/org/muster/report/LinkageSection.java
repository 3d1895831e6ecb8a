package org.muster.report;

import java.util.Map;

import org.muster.document.Html;

/**
 * What the links are worth: what the job tolerates, what the model expects, what audits
 * found, and on what terms; then what reviewers decided and how well they agree.
 */
final class LinkageSection {

	private final Html html;

	private final Words words;

	private final RunReport report;

	private final FigureTable table;

	LinkageSection(Html html, Words words, RunReport report, FigureTable table) {
		this.html = html;
		this.words = words;
		this.report = report;
		this.table = table;
	}

	void write() {
		for (Map<String, Object> row : this.report.figure("link-promise").rows()) {
			String key = "yes".equals(Figure.text(row, "kept")) ? "linkage.kept" : "linkage.not-kept";
			this.html.element("p",
					this.words.text("linkage.promise." + Figure.text(row, "kind"), decimal(row, "tolerated"),
							decimal(row, "expected"), this.words.number(Figure.number(row, "links")),
							decimal(row, "expected_wrong")) + " " + this.words.text(key));
		}
		table("link-promise");
		for (Map<String, Object> row : this.report.figure("link-audit").rows()) {
			this.html.element("p", this.words.text("linkage.audit." + Figure.text(row, "source"),
					this.words.number(Figure.number(row, "audited")), this.words.number(Figure.number(row, "wrong")),
					decimal(row, "at_least"), decimal(row, "at_most"), this.words.number(Figure.number(row, "runs"))));
		}
		table("link-audit");
		this.html.element("p", this.words.text("linkage.audit-note"), "class", "note");
		table("link-quality");
		this.html.element("p", this.words.text("linkage.quality-note"), "class", "note");
		weights();
		table("link-strata");
		table("link-terms");
		table("candidates");
		this.html.element("h3", this.words.text("linkage.reviewers"));
		table("reviewers");
		table("reviewer-agreement");
	}

	private void weights() {
		Figure weights = this.report.figure("link-weights");
		if (!weights.rows().isEmpty()) {
			Chart.bars(this.html, this.words.text("chart.weights"), weights.rows().stream().map(this::bar).toList());
		}
		table("link-weights");
	}

	private Chart.Bar bar(Map<String, Object> row) {
		long with = Figure.number(row, "certain") + Figure.number(row, "linked") + Figure.number(row, "reviewed");
		long all = with + Figure.number(row, "pending") + Figure.number(row, "none");
		long bits = Figure.number(row, "bits");
		return new Chart.Bar(this.words.text("linkage.bits", this.words.number(bits), this.words.number(bits + 4)), all,
				with, this.words.number(with) + " / " + this.words.number(all));
	}

	private String decimal(Map<String, Object> row, String column) {
		return this.words.decimal(Figure.text(row, column));
	}

	private void table(String key) {
		this.table.write(key, this.report.figure(key), false);
	}

}
