package org.muster.receive;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.muster.charset.LegacyReading;
import org.muster.charset.LegacyText;
import org.muster.compare.NameKey;
import org.muster.model.Field;
import org.muster.model.ReferenceData;

/**
 * The usual header texts of each field, whatever their case, marks, spaces and
 * punctuation, and whether or not they were typed in an old font. A text in brackets at
 * the end of a header, such as a date format, says nothing. Source:
 * {@code reference/header-words.csv}.
 */
public final class HeaderWords {

	/** The part of a name before the given name, where that has a column of its own. */
	private static final String FIRST_PART = "full-name-first";

	private static final String LAST_PART = "full-name-last";

	private final Map<String, String> keyOfWord = new HashMap<>();

	/**
	 * Reads the table.
	 * @param data the reference data of the run
	 */
	public HeaderWords(ReferenceData data) {
		for (List<String> row : data.rows("header-words.csv")) {
			this.keyOfWord.put(fold(row.get(1)), row.get(0));
		}
	}

	/**
	 * {@return the header text folded for comparison}
	 */
	static String fold(String header) {
		String text = header.strip();
		int bracket = text.lastIndexOf('(');
		boolean remark = bracket > 0 && text.endsWith(")");
		String told = remark ? text.substring(0, bracket) : text;
		LegacyReading reading = LegacyText.read(told.strip(), "");
		String meant = (reading.kind() == LegacyReading.Kind.REPAIRED) ? reading.text() : told;
		return NameKey.of(meant).replace(" ", "");
	}

	/**
	 * Finds the columns of each field.
	 * @param headers the texts of a header, in order
	 * @return the places of the columns from 0, each of which may be the field's: more
	 * than one when several look like it; a name in two parts has both, in order
	 */
	Map<Field, List<Columns>> fields(List<String> headers) {
		Map<String, List<Integer>> places = new LinkedHashMap<>();
		for (int at = 0; at < headers.size(); at++) {
			int place = at;
			Optional.ofNullable(this.keyOfWord.get(fold(headers.get(at))))
				.ifPresent((key) -> places.computeIfAbsent(key, (one) -> new java.util.ArrayList<>()).add(place));
		}
		Map<Field, List<Columns>> fields = new LinkedHashMap<>();
		places.forEach((key, found) -> Field.ofKey(key)
			.ifPresent((field) -> fields.put(field, found.stream().map((one) -> new Columns(List.of(one))).toList())));
		List<Integer> first = places.getOrDefault(FIRST_PART, List.of());
		List<Integer> last = places.getOrDefault(LAST_PART, List.of());
		if (!fields.containsKey(Field.FULL_NAME) && first.size() == 1 && last.size() == 1) {
			fields.put(Field.FULL_NAME, List.of(new Columns(List.of(first.get(0), last.get(0)))));
		}
		return Collections.unmodifiableMap(fields);
	}

	/**
	 * Columns that make one field together.
	 *
	 * @param places from 0, in the order in which their texts are joined
	 */
	record Columns(List<Integer> places) {

		Columns {
			places = List.copyOf(places);
		}

	}

}
