package org.muster.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.muster.document.Html;

/**
 * The job-completion report as one HTML file that needs nothing else: no script, no font,
 * no picture from elsewhere. It prints on A4. It holds no personal value.
 */
public final class ReportPage {

	private final Html html = new Html();

	private final RunReport report;

	private final Words words;

	private ReportPage(RunReport report, Language language) {
		this.report = report;
		this.words = new Words(language);
	}

	/**
	 * Makes the page.
	 * @param report what it shows
	 * @param language of its words and numbers
	 * @return the file's text, to be written in UTF-8
	 */
	public static String html(RunReport report, Language language) {
		return new ReportPage(report, language).write();
	}

	private String write() {
		String title = this.words.text("page.title", this.report.run().job(), text(this.report.run().id()));
		this.html.raw("<!DOCTYPE html>\n").open("html", "lang", this.words.language().tag()).open("head");
		this.html.empty("meta", "charset", "utf-8");
		this.html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
		this.html.empty("meta", "name", "description", "content", title);
		this.html.empty("meta", "name", "subject", "content", title);
		this.html.element("title", title).open("style").raw(style()).close("style", "head").open("body");
		this.html.open("main");
		heading();
		verdict();
		tiles();
		new ReportSections(this.html, this.words, this.report).write();
		identity();
		digest();
		this.html.element("footer", this.words.text("page.footer"));
		return this.html.close("main", "body", "html").toString();
	}

	private void heading() {
		RunIdentity run = this.report.run();
		this.html.open("header").element("p", this.words.text("page.kind"), "class", "kind");
		this.html.element("h1", this.words.text("page.heading", run.job(), text(run.id())));
		this.html.element("p", this.words.text("page.subject", run.asOf(), this.words.time(run.startedAt()),
				run.programVersion(), text(run.attempts().size())));
		if (run.data() != run.id()) {
			this.html.element("p", this.words.text("page.same", text(run.data())));
		}
		this.html.close("header");
	}

	private void verdict() {
		Verdict verdict = this.report.verdict();
		String state = verdict.state().key();
		this.html.open("section", "class", "verdict " + state, "aria-label", this.words.text("page.verdict"));
		this.html.element("h2", this.words.text("verdict." + state));
		this.html.element("p", sum(), "class", "sum");
		if (verdict.dryRun()) {
			this.html.element("p", this.words.text("verdict.dry-run", number("balance", "planned")));
		}
		if (verdict.waiting() > 0) {
			this.html.element("p", this.words.text("verdict.people", this.words.number(verdict.waiting())));
		}
		if (!verdict.step().isEmpty()) {
			this.html.element("p", this.words.text("verdict.step", this.words.code("step", verdict.step())));
		}
		this.report.run().attempts().stream().filter((one) -> !one.repeatedFrom().isEmpty()).forEach((one) -> {
			this.html.element("p", this.words.text("verdict.repeated", this.words.code("step", one.repeatedFrom()),
					one.operator(), this.words.time(one.startedAt()), one.reason()));
		});
		if (!verdict.problem().isEmpty()) {
			this.html.element("p", this.words.text("verdict.problem", verdict.problem()));
		}
		for (String check : verdict.disagreements()) {
			this.html.element("p", this.words.text("verdict.disagrees", this.words.code("check", check)));
		}
		this.html.close("section");
	}

	private String sum() {
		return this.words.text("verdict.sum", number("balance", "read"), number("balance", "published"),
				number("balance", "held"), number("balance", "merged"), number("balance", "excluded"),
				number("balance", "in_progress"));
	}

	private void tiles() {
		Figure coverage = this.report.figure("coverage");
		this.html.open("div", "class", "tiles").open("div");
		tile(number("balance", "read"), "tile.read");
		tile(number("members", "published"), "tile.members");
		tile(this.words.share(coverage.sum("with_id"), coverage.sum("members")), "tile.with-id");
		tile(number("cards", "listed"), "tile.cards");
		tile(this.words.number(this.report.verdict().waiting()), "tile.waiting");
		this.html.close("div", "div");
	}

	private void tile(String figure, String key) {
		this.html.open("p").element("b", figure).element("span", this.words.text(key)).close("p");
	}

	private String number(String figure, String column) {
		return this.words.number(this.report.figure(figure).sum(column));
	}

	private void identity() {
		RunIdentity run = this.report.run();
		this.html.open("section", "id", "identity", "class", "part");
		this.html.element("h2", this.words.text("section.identity"))
			.open("table", "class", "pairs")
			.element("caption", this.words.text("figure.identity"))
			.open("tbody");
		entry("identity.run", text(run.id()));
		entry("identity.job", run.job());
		entry("identity.definition", run.definitionFile());
		entry("identity.definition-hash", run.definitionHash());
		entry("identity.fingerprint", run.fingerprint());
		entry("identity.rules", run.rulesVersion());
		entry("identity.program", run.programVersion());
		entry("identity.as-of", run.asOf());
		entry("identity.status", run.status() + (run.exitCode().isEmpty() ? "" : " (" + run.exitCode() + ")"));
		entry("identity.operator", run.operator() + " · " + run.host());
		entry("identity.time", this.words.time(run.startedAt()) + " – " + this.words.time(run.endedAt()));
		this.html.close("tbody", "table");
		attempts(run.attempts());
		this.html.close("section");
	}

	private void entry(String key, String value) {
		this.html.open("tr").element("th", this.words.text(key), "scope", "row").element("td", value).close("tr");
	}

	private void attempts(List<RunIdentity.Attempt> attempts) {
		this.html.open("div", "class", "wide").open("table").element("caption", this.words.text("figure.attempts"));
		this.html.open("thead").open("tr");
		for (String column : List.of("attempt", "operator", "host", "started", "ended", "result", "problem",
				"repeated_from", "because")) {
			this.html.element("th", this.words.text("column." + column), "scope", "col");
		}
		this.html.close("tr", "thead").open("tbody");
		for (RunIdentity.Attempt attempt : attempts) {
			this.html.open("tr").element("th", text(attempt.attempt()), "scope", "row");
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
		FigureTable table = new FigureTable(this.html, this.words, this.report.run().data());
		this.html.open("section", "id", "digest", "class", "part").element("h2", this.words.text("section.digest"));
		this.html.element("p", this.words.text("digest.meaning")).open("table", "class", "pairs");
		this.html.element("caption", this.words.text("figure.digest")).open("tbody");
		this.report.digest().forEach((section, digest) -> {
			this.html.open("tr").element("th", this.words.code("digest", section), "scope", "row").open("td");
			this.html.element("code", digest.sha256());
			table.recipe(digest.sql(), "-- PGOPTIONS=--search_path=muster psql -q -v run=" + this.report.run().data()
					+ " -f FILE | sha256sum");
			this.html.close("td", "tr");
		});
		this.html.close("tbody", "table", "section");
	}

	/**
	 * {@return a number that is a name, without separators}
	 */
	private static String text(int number) {
		return Integer.toString(number);
	}

	private static String style() {
		String path = "/text/report.css";
		try (InputStream file = Objects.requireNonNull(ReportPage.class.getResourceAsStream(path), path)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
