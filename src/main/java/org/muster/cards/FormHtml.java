package org.muster.cards;

import java.util.List;
import java.util.Map;

import org.muster.document.Html;
import org.muster.document.Pdf;

/** Lists as a page that becomes a PDF: A4 across, each list on pages of its own. */
final class FormHtml {

	private static final String STYLE = """
			@page { size: a4 landscape; margin: 12mm 10mm 14mm; @bottom-right { font: 8pt "%1$s"; content: counter(page) " / " counter(pages); } }
			body { margin: 0; font: 7.5pt/1.3 "%1$s"; color: #000; }
			section { page-break-before: always; }
			section.first { page-break-before: avoid; }
			p { margin: 0 0 2pt; }
			h1 { margin: 6pt 0 0; font-size: 11pt; text-align: center; }
			p.title { text-align: center; font-weight: 700; }
			table { width: 100%%; margin: 8pt 0; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
			tr { page-break-inside: avoid; }
			th, td { padding: 2pt; border: 0.5pt solid #000; text-align: left; vertical-align: top; font-weight: 400; word-wrap: break-word; }
			thead th { text-align: center; vertical-align: middle; font-weight: 700; }
			td.number { text-align: right; }
			tr.total td { font-weight: 700; }
			div.sign { margin-left: 70%%; text-align: center; page-break-inside: avoid; }
			"""
		.formatted(Pdf.FONT);

	private FormHtml() {
	}

	/**
	 * {@return the page of some lists}
	 * @param pages at least one, by name
	 */
	static String of(Map<String, FormPage> pages) {
		String title = String.join(", ", pages.keySet());
		Html html = new Html().raw("<!DOCTYPE html>\n").open("html", "lang", "vi").open("head");
		html.empty("meta", "charset", "utf-8").empty("meta", "name", "description", "content", title);
		html.empty("meta", "name", "subject", "content", title);
		html.element("title", title).open("style").raw(STYLE).close("style", "head").open("body");
		boolean first = true;
		for (FormPage page : pages.values()) {
			html.open("section", "class", first ? "first" : "");
			write(html, page);
			html.close("section");
			first = false;
		}
		return html.close("body", "html").toString();
	}

	private static void write(Html html, FormPage page) {
		page.left().stream().filter((line) -> !line.isEmpty()).forEach((line) -> html.element("p", line));
		html.element("h1", page.title().get(0));
		page.title().stream().skip(1).forEach((line) -> html.element("p", line, "class", "title"));
		int width = page.widths().stream().mapToInt(Integer::intValue).sum();
		html.open("table").open("thead").open("tr");
		for (int column = 0; column < page.columns().size(); column++) {
			html.element("th", page.columns().get(column), "scope", "col", "style",
					"width: %d%%".formatted(Math.max(2, page.widths().get(column) * 100 / width)));
		}
		html.close("tr", "thead").open("tbody");
		page.rows().forEach((row) -> row(html, row, ""));
		row(html, page.total(), "total"); // in a tfoot it would stand on every page
		html.close("tbody", "table");
		html.open("div", "class", "sign");
		page.signature().forEach((line) -> html.element("p", line));
		html.close("div");
	}

	private static void row(Html html, List<Object> row, String kind) {
		html.open("tr", "class", kind);
		row.forEach(
				(cell) -> html.element("td", String.valueOf(cell), "class", (cell instanceof Number) ? "number" : ""));
		html.close("tr");
	}

}
