package org.muster.receive;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.muster.model.Field;

/**
 * How a text is read, as decided when it was received; stored with the run and never
 * decided again.
 *
 * @param dialect how fields and records are set apart
 * @param encoding of the text
 * @param others encoding of columns from 0 that have another one
 * @param legacy encoding of the old fonts in which cells of a column from 0 of Unicode
 * text were typed
 * @param explanation the share of Vietnamese syllables under each encoding that was tried
 * @param columns for each field of {@link Field} the places of its columns from 0
 * @param width how many columns the header has
 * @param numbered whether column 0 is the number of the row in a sheet or table
 * @param from1904 whether day numbers are counted from 1904
 * @param deleted records of a table that were deleted in it, and are left out
 * @param fieldCharacters the longest field
 */
public record Reading(Dialect dialect, String encoding, Map<Integer, String> others, Map<Integer, String> legacy,
		String explanation, List<List<Integer>> columns, int width, boolean numbered, boolean from1904, int deleted,
		int fieldCharacters) {

	/** Of a text that is not looked at further. */
	static final Reading NONE = new Reading(Dialect.of(','), "utf-8", Map.of(), Map.of(), "", Header.NONE.columns(), 0,
			false, false, 0, 0);

	public Reading {
		others = Collections.unmodifiableMap(new TreeMap<>(others));
		legacy = Collections.unmodifiableMap(new TreeMap<>(legacy));
		columns = columns.stream().map(List::copyOf).toList();
	}

}
