package org.muster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A figure as a table of plain text, for a screen. */
public final class TextTable {

	private final Figure figure;

	private TextTable(Figure figure) {
		this.figure = figure;
	}

	/**
	 * {@return the table with its title, columns in line, each row ending in LF; numbers
	 * to the right}
	 */
	public static String of(String title, Figure figure) {
		return title + "\n" + new TextTable(figure).write();
	}

	private String write() {
		List<String> columns = this.figure.columns();
		List<List<String>> lines = new ArrayList<>(List.of(columns));
		for (Map<String, Object> row : this.figure.rows()) {
			lines.add(columns.stream().map((column) -> Figure.text(row, column)).toList());
		}
		StringBuilder text = new StringBuilder();
		for (List<String> line : lines) {
			text.append("  ").append(line(line, lines)).append('\n');
		}
		return text.toString();
	}

	private String line(List<String> cells, List<List<String>> lines) {
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < cells.size(); at++) {
			int column = at;
			int width = lines.stream().mapToInt((line) -> width(line.get(column))).max().orElse(0);
			String space = " ".repeat(width - width(cells.get(at)));
			boolean number = this.figure.isNumeric(this.figure.columns().get(at));
			text.append(number ? space + cells.get(at) : cells.get(at) + space).append("  ");
		}
		return text.toString().stripTrailing();
	}

	private static int width(String cell) {
		return cell.codePointCount(0, cell.length());
	}

}
