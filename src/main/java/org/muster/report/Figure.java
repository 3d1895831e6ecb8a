package org.muster.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of a report with the statement it came from.
 *
 * @param sql one SELECT for psql; {@code :run} is the number of the run
 * @param columns its columns, in order
 * @param rows its rows, in order: column to text or whole number
 */
public record Figure(String sql, List<String> columns, List<Map<String, Object>> rows) {

	public Figure {
		columns = List.copyOf(columns);
		rows = rows.stream().map(Figure::row).toList();
	}

	private static Map<String, Object> row(Map<String, Object> row) {
		Map<String, Object> copy = new LinkedHashMap<>(row);
		copy.replaceAll((column, value) -> (value instanceof Number number) ? number.longValue() : value);
		return Collections.unmodifiableMap(copy);
	}

	/**
	 * {@return a whole number of a row}
	 * @throws IllegalArgumentException if the column has none
	 */
	public static long number(Map<String, Object> row, String column) {
		if (row.get(column) instanceof Long number) {
			return number;
		}
		throw new IllegalArgumentException("column '" + column + "' has no number");
	}

	/**
	 * {@return a text of a row; the empty string when the column is missing}
	 */
	public static String text(Map<String, Object> row, String column) {
		return String.valueOf(row.getOrDefault(column, ""));
	}

	/**
	 * {@return the sum of a column of whole numbers}
	 */
	public long sum(String column) {
		return this.rows.stream().mapToLong((row) -> number(row, column)).sum();
	}

	/**
	 * {@return whether all values of a column are whole numbers}
	 */
	public boolean isNumeric(String column) {
		return !this.rows.isEmpty() && this.rows.stream().allMatch((row) -> row.get(column) instanceof Long);
	}

	/**
	 * {@return whether all values of a column that are not empty are decimal numbers}
	 */
	public boolean isDecimal(String column) {
		return !this.rows.isEmpty()
				&& this.rows.stream().allMatch((row) -> text(row, column).matches("(-?[0-9]+(\\.[0-9]+)?)?"))
				&& this.rows.stream().anyMatch((row) -> text(row, column).contains("."));
	}

	/**
	 * {@return the rows whose text in a column is this one}
	 */
	public List<Map<String, Object>> where(String column, String text) {
		return this.rows.stream().filter((row) -> text(row, column).equals(text)).toList();
	}

}
