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
		new VerdictBox(this.html, this.words, this.report).write();
		tiles();
		navigation();
		new ReportSections(this.html, this.words, this.report).write();
		new SampleSection(this.html, this.words, this.report.sample()).write();
		annex();
		signatures();
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

	private void navigation() {
		this.html.open("nav", "aria-label", this.words.text("page.sections")).open("ul");
		for (Section section : Section.values()) {
			this.html.open("li").element("a", this.words.text("section." + section.key()), "href", "#" + section.key());
			this.html.close("li");
		}
		this.html.close("ul", "nav");
	}

	/** Left empty, to be filled in by hand. */
	private void signatures() {
		this.html.open("section", "id", "signatures", "class", "part");
		this.html.element("h2", this.words.text("section.signatures"));
		this.html.element("p", this.words.text("sign.meaning"));
		this.html.open("table", "class", "sign").element("caption", this.words.text("figure.signatures"));
		this.html.open("thead").open("tr");
		for (String column : List.of("role", "name", "signature", "date")) {
			this.html.element("th", this.words.text("sign." + column), "scope", "col");
		}
		this.html.close("tr", "thead").open("tbody");
		for (String role : List.of("operator", "owner", "auditor")) {
			this.html.open("tr").element("th", this.words.text("sign." + role), "scope", "row");
			this.html.element("td", "").element("td", "").element("td", "").close("tr");
		}
		this.html.close("tbody", "table", "section");
	}

	private void annex() {
		this.html.open("section", "id", "annex", "class", "part").element("h2", this.words.text("section.annex"));
		this.html.element("p", this.words.text("annex.figures", Annex.FILE));
		this.html.element("pre", Annex.HOW, "class", "how", "translate", "no");
		this.html.element("p", this.words.text("annex.verify"));
		this.html.element("pre", "./muster verify FOLDER --key signing.pub", "class", "how", "translate", "no");
		this.html.close("section");
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
