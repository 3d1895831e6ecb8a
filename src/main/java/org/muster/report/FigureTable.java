package org.muster.report;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.muster.document.Html;

/** Writes a figure as a table, with the statement it came from below. */
final class FigureTable {

	private static final String HOW = "-- PGOPTIONS=--search_path=muster psql -v run=%d";

	/** Columns that also show the code, which exports and the database use. */
	private static final Set<String> CODED = Set.of("code", "reason", "obstacle", "field", "rule");

	private final Html html;

	private final Words words;

	private final int run;

	FigureTable(Html html, Words words, int run) {
		this.html = html;
		this.words = words;
		this.run = run;
	}

	/**
	 * Writes all rows.
	 * @param key of the figure, which also names its caption
	 * @param figure the figure
	 * @param totals whether its numbers add up to something
	 */
	void write(String key, Figure figure, boolean totals) {
		if (figure.rows().isEmpty()) {
			this.html.open("p", "class", "empty").element("b", this.words.text("figure." + key) + ": ");
			this.html.text(this.words.text("page.none")).close("p");
		}
		else {
			table(key, figure, totals);
		}
		recipe(figure.sql(), HOW.formatted(this.run));
	}

	private void table(String key, Figure figure, boolean totals) {
		this.html.open("div", "class", "wide").open("table", "data-figure", key);
		this.html.element("caption", this.words.text("figure." + key)).open("thead").open("tr");
		for (String column : figure.columns()) {
			this.html.element("th", this.words.column(key, column), "scope", "col", "class", tone(figure, column));
		}
		this.html.close("tr", "thead").open("tbody");
		figure.rows().forEach((row) -> row(key, figure, row));
		this.html.close("tbody");
		if (totals && figure.rows().size() > 1) {
			total(figure);
		}
		this.html.close("table", "div");
	}

	private void row(String key, Figure figure, Map<String, Object> row) {
		this.html.open("tr");
		List<String> columns = figure.columns();
		for (int at = 0; at < columns.size(); at++) {
			String column = columns.get(at);
			this.html.open((at == 0) ? "th" : "td", "scope", (at == 0) ? "row" : "", "class", tone(figure, column));
			cell(key, column, row);
			this.html.close((at == 0) ? "th" : "td");
		}
		this.html.close("tr");
	}

	private void cell(String key, String column, Map<String, Object> row) {
		if (row.get(column) instanceof Long number) {
			this.html.text(this.words.number(number));
			return;
		}
		String text = Figure.text(row, column);
		String word = this.words.cell(key, column, text);
		this.html.text(word);
		if (CODED.contains(column) && !word.equals(text) && !text.isEmpty()) {
			this.html.text(" ").element("code", text);
		}
	}

	private void total(Figure figure) {
		this.html.open("tfoot").open("tr");
		for (String column : figure.columns()) {
			boolean first = column.equals(figure.columns().get(0));
			String text = figure.isNumeric(column) ? this.words.number(figure.sum(column)) : "";
			this.html.element(first ? "th" : "td", first ? this.words.text("page.total") : text, "scope",
					first ? "row" : "", "class", tone(figure, column));
		}
		this.html.close("tr", "tfoot");
	}

	private static String tone(Figure figure, String column) {
		return (figure.isNumeric(column) || figure.isDecimal(column)) ? "number" : column;
	}

	/**
	 * Writes how a figure is made again.
	 * @param sql the statement, shown as it is
	 * @param how a comment in front of it
	 */
	void recipe(String sql, String how) {
		this.html.open("details").element("summary", this.words.text("page.recipe"));
		this.html.element("pre", how + "\n" + sql + (sql.endsWith(";") ? "\n" : ";\n"), "class", "sql", "translate",
				"no");
		this.html.close("details");
	}

}
