package org.muster.cards;

import java.util.List;

/**
 * A list with what stands around it.
 *
 * @param left lines at the top, on the left
 * @param title lines above the table, centred
 * @param columns the header of the table
 * @param widths of the columns, in characters
 * @param rows texts and numbers
 * @param total the last row
 * @param signature lines below, on the right
 */
record FormPage(List<String> left, List<String> title, List<String> columns, List<Integer> widths,
		List<List<Object>> rows, List<Object> total, List<String> signature) {

	FormPage {
		left = List.copyOf(left);
		title = List.copyOf(title);
		columns = List.copyOf(columns);
		widths = List.copyOf(widths);
		rows = List.copyOf(rows);
		total = List.copyOf(total);
		signature = List.copyOf(signature);
	}

}
