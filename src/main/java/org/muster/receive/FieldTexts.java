package org.muster.receive;

import java.nio.charset.CharsetDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVRecord;

import org.muster.charset.Encodings;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.FindingCode;

/** Takes the texts of the fields out of one record. */
final class FieldTexts {

	private static final Field[] FIELDS = Field.values();

	private final Layout layout;

	/** By column; none when the cells are decoded already. */
	private final Map<Integer, CharsetDecoder> decoders;

	private final List<Field> undecodable = new ArrayList<>(0);

	private String[] values = new String[0];

	private FieldTexts(Layout layout, Map<Integer, CharsetDecoder> decoders) {
		this.layout = layout;
		this.decoders = decoders;
	}

	/** For a record whose cells are text. */
	static FieldTexts decoded(Layout layout) {
		return new FieldTexts(layout, Map.of());
	}

	/** For a record in whose cells a character stands for a byte. */
	static FieldTexts undecoded(Layout layout) {
		Map<Integer, CharsetDecoder> decoders = new HashMap<>();
		for (int column = 0; column < layout.width(); column++) {
			decoders.put(column, Encodings.strictDecoder(layout.charset(column)));
		}
		return new FieldTexts(layout, decoders);
	}

	/**
	 * Reads.
	 * @return why the record has no values
	 */
	Optional<FindingCode> read(CSVRecord record) {
		if (!fits(record)) {
			return Optional.of(FindingCode.FIELD_COUNT_WRONG);
		}
		this.values = new String[FIELDS.length];
		for (Field field : FIELDS) {
			List<Integer> places = this.layout.columns().get(field.ordinal());
			String text = switch (places.size()) {
				case 0 -> "";
				case 1 -> text(record, places.get(0), field);
				default -> joined(record, places, field);
			};
			if (text.length() > this.layout.fieldCharacters()) {
				return Optional.of(FindingCode.FIELD_TOO_LONG);
			}
			this.values[field.ordinal()] = text;
		}
		boolean held = this.undecodable.contains(Field.FULL_NAME) || this.undecodable.contains(Field.BIRTH_DATE);
		return held ? Optional.of(FindingCode.TEXT_UNDECODABLE) : Optional.empty();
	}

	/** A row of a sheet ends with its last filled cell. */
	private boolean fits(CSVRecord record) {
		if (!this.layout.numbered()) {
			return record.size() == this.layout.width();
		}
		for (int column = this.layout.width(); column < record.size(); column++) {
			if (!record.get(column).isEmpty()) {
				return false;
			}
		}
		return record.size() > 0;
	}

	private String joined(CSVRecord record, List<Integer> places, Field field) {
		StringBuilder text = new StringBuilder();
		for (int place : places) {
			String part = text(record, place, field).strip();
			if (!part.isEmpty()) {
				text.append(text.isEmpty() ? "" : isDate(field) ? "/" : " ").append(part);
			}
		}
		return text.toString();
	}

	private static boolean isDate(Field field) {
		return field.column().endsWith("_date");
	}

	private String text(CSVRecord record, int column, Field field) {
		String cell = (column < record.size()) ? record.get(column) : "";
		if (cell == null) {
			return "";
		}
		CharsetDecoder strict = this.decoders.get(column);
		if (strict == null || RecordCells.isPlain(cell)) {
			return cell;
		}
		return RecordCells.decoded(cell, strict).orElseGet(() -> {
			this.undecodable.add(field);
			return "";
		});
	}

	/**
	 * {@return the number of the row in its sheet or table}
	 */
	int rowNumber(CSVRecord record) {
		return Integer.parseInt(record.get(0));
	}

	FieldValues values() {
		return FieldValues.of(this.values);
	}

	List<Field> undecodable() {
		return this.undecodable.stream().distinct().toList();
	}

}
