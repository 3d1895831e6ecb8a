package org.muster.link.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of one side, in the order of their ids.
 *
 * @param ids distinct
 * @param columns the cells by the name of the column, as many as there are ids
 */
public record LinkTable(List<String> ids, Map<String, List<String>> columns) {

	public LinkTable {
		List<String> given = ids;
		List<Integer> order = new ArrayList<>();
		for (int row = 0; row < given.size(); row++) {
			order.add(row);
		}
		order.sort(Comparator.comparing(given::get));
		ids = order.stream().map(given::get).toList();
		Map<String, List<String>> sorted = new LinkedHashMap<>();
		columns.forEach((name, cells) -> sorted.put(name, order.stream().map(cells::get).toList()));
		columns = Collections.unmodifiableMap(sorted);
	}

	/**
	 * {@return how many records there are}
	 */
	public int size() {
		return this.ids.size();
	}

	/**
	 * {@return the texts of some columns in a row, joined by spaces; empty when all are}
	 */
	String text(List<String> names, int row) {
		StringBuilder text = new StringBuilder();
		for (String name : names) {
			String cell = this.columns.getOrDefault(name, List.of()).get(row).strip();
			text.append(text.isEmpty() || cell.isEmpty() ? "" : " ").append(cell);
		}
		return text.toString();
	}

}
