package org.muster.report;

import java.util.List;

import org.muster.document.Html;

/** How the run came about: who, when, with what, in which attempts; and its digest. */
final class RunSection {

	private final Html html;

	private final Words words;

	private final RunReport report;

	private final FigureTable table;

	RunSection(Html html, Words words, RunReport report, FigureTable table) {
		this.html = html;
		this.words = words;
		this.report = report;
		this.table = table;
	}

	void write() {
		identity();
		restarts(this.report.run().attempts());
		figure("attempts");
		this.html.element("p", this.words.text("run.restart-note"), "class", "note");
		figure("since-previous");
		digest();
		timings();
	}

	private void figure(String key) {
		this.table.write(key, this.report.figure(key), false);
	}

	private void identity() {
		RunIdentity run = this.report.run();
		this.html.open("table", "class", "pairs");
		this.html.element("caption", this.words.text("figure.identity")).open("tbody");
		entry("identity.run", Integer.toString(run.id()));
		entry("identity.job", run.job());
		entry("identity.definition", run.definitionFile());
		entry("identity.definition-hash", run.definitionHash());
		entry("identity.fingerprint", run.fingerprint());
		entry("identity.rules", run.rulesVersion());
		entry("identity.program", (run.programVersion() + " " + run.programCommit()).strip());
		entry("identity.as-of", run.asOf());
		entry("identity.status", this.words.code("status", run.status())
				+ (run.exitCode().isEmpty() ? "" : " (" + run.exitCode() + ")"));
		entry("identity.operator", run.operator() + " · " + run.host());
		entry("identity.time", this.words.time(run.startedAt()) + " – " + this.words.time(run.endedAt()));
		this.html.close("tbody", "table");
	}

	private void entry(String key, String value) {
		this.html.open("tr").element("th", this.words.text(key), "scope", "row").element("td", value).close("tr");
	}

	private void restarts(List<RunIdentity.Attempt> attempts) {
		this.html.open("div", "class", "wide").open("table").element("caption", this.words.text("figure.restarts"));
		this.html.open("thead").open("tr");
		for (String column : List.of("attempt", "operator", "host", "started", "ended", "result", "problem",
				"repeated_from", "because")) {
			this.html.element("th", this.words.text("column." + column), "scope", "col");
		}
		this.html.close("tr", "thead").open("tbody");
		for (RunIdentity.Attempt attempt : attempts) {
			this.html.open("tr").element("th", Integer.toString(attempt.attempt()), "scope", "row");
			for (String value : List.of(attempt.operator(), attempt.host(), this.words.time(attempt.startedAt()),
					this.words.time(attempt.endedAt()), this.words.code("result", attempt.result()), attempt.problem(),
					this.words.code("step", attempt.repeatedFrom()), attempt.reason())) {
				this.html.element("td", value);
			}
			this.html.close("tr");
		}
		this.html.close("tbody", "table", "div");
	}

	private void digest() {
		this.html.element("h3", this.words.text("section.digest"));
		this.html.element("p", this.words.text("digest.meaning")).open("table", "class", "pairs");
		this.html.element("caption", this.words.text("figure.digest")).open("tbody");
		this.report.digest().forEach((section, digest) -> {
			this.html.open("tr").element("th", this.words.code("digest", section), "scope", "row").open("td");
			this.html.element("code", digest.sha256());
			this.table.recipe(digest.sql(), "-- PGOPTIONS=--search_path=muster psql -q -v run="
					+ this.report.run().data() + " -f FILE | sha256sum");
			this.html.close("td", "tr");
		});
		this.html.close("tbody", "table");
	}

	private void timings() {
		this.html.element("h3", this.words.text("section.timings"));
		List<Chart.Bar> bars = this.report.timings()
			.stream()
			.map((timing) -> new Chart.Bar(
					this.words.text("timing.step", this.words.code("step", timing.step()),
							Integer.toString(timing.attempt())),
					timing.milliseconds(), timing.milliseconds(), this.words.duration(timing.milliseconds())))
			.toList();
		if (bars.isEmpty()) {
			this.html.element("p", this.words.text("page.none"), "class", "empty");
			return;
		}
		Chart.bars(this.html, this.words.text("chart.timings"), bars);
		this.html.element("p", this.words.text("timing.note"), "class", "note");
	}

}
