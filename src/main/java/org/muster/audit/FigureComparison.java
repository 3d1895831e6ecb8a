package org.muster.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.muster.report.Figure;

/** The figures of two runs, side by side where they differ. */
public final class FigureComparison {

	private static final String SEPARATOR = " · ";

	private FigureComparison() {
	}

	/**
	 * A figure that differs.
	 *
	 * @param figure its table
	 * @param row which row, by its words; empty when the table has one row only
	 * @param column which column
	 * @param one in the first run; empty when it has no such row
	 * @param other in the second
	 */
	public record Difference(String figure, String row, String column, String one, String other) {
	}

	/**
	 * Compares.
	 * @param one tables of the first run by key
	 * @param other of the second
	 * @return what differs, in the order of the tables
	 */
	public static List<Difference> of(Map<String, Figure> one, Map<String, Figure> other) {
		List<Difference> differences = new ArrayList<>();
		one.forEach((key, figure) -> {
			Figure second = other.get(key);
			if (second != null) {
				compare(key, figure, second, differences);
			}
		});
		return differences;
	}

	private static void compare(String key, Figure one, Figure other, List<Difference> differences) {
		List<String> words = words(one, other);
		Map<String, Map<String, Object>> first = byWords(one, words);
		Map<String, Map<String, Object>> second = byWords(other, words);
		Set<String> rows = new LinkedHashSet<>(first.keySet());
		rows.addAll(second.keySet());
		for (String row : rows) {
			for (String column : one.columns()) {
				String before = Figure.text(first.getOrDefault(row, Map.of()), column);
				String after = Figure.text(second.getOrDefault(row, Map.of()), column);
				if (!words.contains(column) && !before.equals(after)) {
					differences.add(new Difference(key, row, column, before, after));
				}
			}
		}
	}

	/** The first columns, up to the first number, say which row it is. */
	private static List<String> words(Figure one, Figure other) {
		List<String> words = new ArrayList<>();
		for (String column : one.columns()) {
			if (isNumber(one, column) || isNumber(other, column)) {
				return words;
			}
			words.add(column);
		}
		return words;
	}

	private static boolean isNumber(Figure figure, String column) {
		return figure.isNumeric(column) || figure.isDecimal(column);
	}

	private static Map<String, Map<String, Object>> byWords(Figure figure, List<String> words) {
		Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
		for (Map<String, Object> row : figure.rows()) {
			rows.put(words.stream().map((word) -> Figure.text(row, word)).collect(Collectors.joining(SEPARATOR)), row);
		}
		return rows;
	}

}
