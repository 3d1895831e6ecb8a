package org.muster.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * A row as texts.
 *
 * @param texts by column; empty for what is missing
 */
record TextRow(Map<String, String> texts) {

	static final TextRow EMPTY = new TextRow(Map.of());

	TextRow {
		texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
	}

	static TextRow of(ResultSet row) throws SQLException {
		Map<String, String> texts = new LinkedHashMap<>();
		for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
			String text = row.getString(at);
			texts.put(row.getMetaData().getColumnLabel(at), (text == null) ? "" : text);
		}
		return new TextRow(texts);
	}

	static TextRow ofJson(String row) {
		Map<String, String> texts = new LinkedHashMap<>();
		JsonMapper.shared()
			.readTree(row)
			.properties()
			.forEach(
					(entry) -> texts.put(entry.getKey(), entry.getValue().isNull() ? "" : entry.getValue().asString()));
		return new TextRow(texts);
	}

	/**
	 * {@return the text of a column; empty when it is missing}
	 */
	String text(String column) {
		return this.texts.getOrDefault(column, "");
	}

	/**
	 * {@return whether a column says yes}
	 */
	boolean is(String column) {
		return "t".equals(text(column));
	}

	/**
	 * {@return a whole number of a column}
	 */
	int number(String column) {
		return Integer.parseInt(text(column));
	}

}
