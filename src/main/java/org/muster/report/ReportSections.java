package org.muster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.muster.document.Html;

/** The sections of the page that show figures. */
final class ReportSections {

	private static final List<String> OUTCOMES = List.of("published", "planned", "held", "merged", "excluded", "open");

	/** So many organisations are shown; the JSON has all of them. */
	private static final int SHOWN = 20;

	private final Html html;

	private final Words words;

	private final RunReport report;

	private final FigureTable table;

	ReportSections(Html html, Words words, RunReport report) {
		this.html = html;
		this.words = words;
		this.report = report;
		this.table = new FigureTable(html, words, report.run().data());
	}

	void write() {
		section(Section.BALANCE, this::balance);
		section(Section.EXCEPTIONS, () -> tables(Section.EXCEPTIONS));
		section(Section.INPUTS, () -> tables(Section.INPUTS));
		section(Section.COVERAGE, new CoverageSection(this.html, this.words, this.report, this.table)::write);
		section(Section.LINKAGE, new LinkageSection(this.html, this.words, this.report, this.table)::write);
		section(Section.QUALITY, this::quality);
		section(Section.CARDS, this::cards);
		section(Section.REGISTER, () -> tables(Section.REGISTER));
		section(Section.RUN, new RunSection(this.html, this.words, this.report, this.table)::write);
		section(Section.ACCESS, () -> {
			this.html.element("p", this.words.text("access.meaning"));
			tables(Section.ACCESS);
		});
	}

	private void section(Section section, Runnable content) {
		this.html.open("section", "id", section.key(), "class", "part");
		this.html.element("h2", this.words.text("section." + section.key()));
		content.run();
		this.html.close("section");
	}

	private void tables(Section section) {
		section.figures().forEach(this::tables);
	}

	private void tables(String key) {
		this.table.write(key, this.report.figure(key), false);
	}

	private void totals(String key) {
		this.table.write(key, this.report.figure(key), true);
	}

	private void balance() {
		List<Chart.Part> parts = new ArrayList<>();
		for (String outcome : OUTCOMES) {
			long amount = amount(outcome);
			if (amount > 0) {
				parts.add(part(outcome, amount));
			}
		}
		Chart.stacked(this.html, this.words.text("chart.balance"), parts);
		new FlowChart(List.of(station("receive", "received", leaving("standardise", "held")),
				station("standardise", "standardised", leaving("consolidate", "merged", "excluded", "held")),
				station("consolidate", "members", notPublished()), published()))
			.draw(this.html, this.words.text("chart.flow"));
		totals("balance");
		tables("steps");
		tables("checks");
		tables("gates");
	}

	private long amount(String outcome) {
		Figure balance = this.report.figure("balance");
		return "open".equals(outcome) ? balance.sum("in_progress") - balance.sum("planned") : balance.sum(outcome);
	}

	private Chart.Part part(String outcome, long amount) {
		return new Chart.Part(this.words.text("outcome." + outcome), outcome, amount, this.words.number(amount));
	}

	private long out(String step, String part) {
		return this.report.figure("steps")
			.where("step", step)
			.stream()
			.filter((row) -> Figure.text(row, "part").equals(part))
			.mapToLong((row) -> Figure.number(row, "records"))
			.sum();
	}

	private FlowChart.Station station(String step, String part, List<Chart.Part> leaving) {
		long amount = out(step, part);
		return new FlowChart.Station(this.words.text("part." + part), amount, this.words.number(amount), leaving);
	}

	private List<Chart.Part> leaving(String step, String... parts) {
		List<Chart.Part> leaving = new ArrayList<>();
		for (String part : parts) {
			leaving.add(part(part, out(step, part)));
		}
		return leaving;
	}

	private FlowChart.Station published() {
		return this.report.verdict().dryRun() ? station("publish", "planned", List.of())
				: station("publish", "published", List.of());
	}

	private List<Chart.Part> notPublished() {
		long missing = out("consolidate", "members") - out("publish", "published") - out("publish", "planned");
		return List.of(part("open", Math.max(0, missing)));
	}

	private void quality() {
		Figure quality = this.report.figure("quality");
		if (!quality.rows().isEmpty()) {
			Chart.bars(this.html, this.words.text("chart.quality"),
					quality.rows().stream().map(this::quality).toList());
		}
		this.html.element("p", this.words.text("quality.meaning"), "class", "note");
		tables(Section.QUALITY);
	}

	private Chart.Bar quality(Map<String, Object> row) {
		long after = Figure.number(row, "right_after");
		long before = Figure.number(row, "right_before");
		long records = Figure.number(row, "records");
		return new Chart.Bar(this.words.code("field", Figure.text(row, "field")), after, before,
				this.words.share(before, records) + " → " + this.words.share(after, records));
	}

	private void cards() {
		tables("cards");
		Figure reasons = this.report.figure("card-reasons");
		if (!reasons.rows().isEmpty()) {
			Chart.bars(this.html, this.words.text("chart.cards"), reasons.rows().stream().map(this::card).toList());
		}
		tables("card-reasons");
		tables("card-obstacles");
		tables("card-states");
		Figure organisations = this.report.figure("card-organisations");
		int more = organisations.rows().size() - SHOWN;
		this.table.write("card-organisations", (more <= 0) ? organisations
				: new Figure(organisations.sql(), organisations.columns(), organisations.rows().subList(0, SHOWN)),
				more <= 0);
		if (more > 0) {
			this.html.element("p", this.words.text("cards.more", more), "class", "note");
		}
	}

	private Chart.Bar card(Map<String, Object> row) {
		long listed = Figure.number(row, "listed");
		long all = listed + Figure.number(row, "not_listed");
		return new Chart.Bar(this.words.code("card-reasons.reason", Figure.text(row, "reason")), all, listed,
				this.words.number(listed) + " / " + this.words.number(all));
	}

}
