package org.muster.receive;

import java.nio.charset.CharsetDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVRecord;

import org.muster.charset.Encodings;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.FindingCode;

/**
 * Takes the texts of the fields out of one record after the other. Not for several
 * threads at once.
 */
final class FieldTexts {

	private static final int DAYS_TO_1904 = 1462;

	/** Four digits that are a year and no day number. */
	private static final String YEAR = "19\\d\\d|20[0-2]\\d|2030";

	private final Layout layout;

	private final List<Place> places;

	/** By column; none when the cells are decoded already. */
	private final CharsetDecoder[] decoders;

	private final List<Field> undecodable = new ArrayList<>(0);

	private String[] values = new String[0];

	private FieldTexts(Layout layout, CharsetDecoder... decoders) {
		this.layout = layout;
		this.places = layout.fields().stream().map((field) -> Place.of(field, layout)).toList();
		this.decoders = decoders;
	}

	/** For records whose cells are text. */
	static FieldTexts decoded(Layout layout) {
		return new FieldTexts(layout);
	}

	/** For records in whose cells a character stands for a byte. */
	static FieldTexts undecoded(Layout layout) {
		CharsetDecoder[] decoders = new CharsetDecoder[layout.width()];
		for (int column = 0; column < decoders.length; column++) {
			decoders[column] = Encodings.strictDecoder(layout.charset(column));
		}
		return new FieldTexts(layout, decoders);
	}

	/**
	 * Reads a record.
	 * @return why it has no values
	 */
	Optional<FindingCode> read(CSVRecord record) {
		this.undecodable.clear();
		if (!fits(record)) {
			return Optional.of(FindingCode.FIELD_COUNT_WRONG);
		}
		this.values = new String[Field.count()];
		Arrays.fill(this.values, "");
		for (Place place : this.places) {
			String text = (place.columns.length == 1) ? text(record, place.columns[0], place.field)
					: joined(record, place);
			if (this.layout.from1904() && isDate(place.field)) {
				text = from1900(text);
			}
			if (text.length() > this.layout.fieldCharacters()) {
				return Optional.of(FindingCode.FIELD_TOO_LONG);
			}
			this.values[place.field.ordinal()] = text;
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

	private String joined(CSVRecord record, Place place) {
		StringBuilder text = new StringBuilder();
		for (int column : place.columns) {
			String part = text(record, column, place.field).strip();
			if (!part.isEmpty()) {
				text.append(text.isEmpty() ? "" : isDate(place.field) ? "/" : " ").append(part);
			}
		}
		return text.toString();
	}

	/** The day numbers of all other workbooks are {@value #DAYS_TO_1904} larger. */
	private static String from1900(String text) {
		boolean number = text.matches("\\d{1,5}") && !text.matches(YEAR);
		return number ? Integer.toString(Integer.parseInt(text) + DAYS_TO_1904) : text;
	}

	private static boolean isDate(Field field) {
		return field.column().endsWith("_date");
	}

	private String text(CSVRecord record, int column, Field field) {
		String cell = (column < record.size()) ? record.get(column) : "";
		if (cell == null) {
			return "";
		}
		if (this.decoders.length == 0 || RecordCells.isPlain(cell)) {
			return cell;
		}
		return RecordCells.decoded(cell, this.decoders[column]).orElseGet(() -> {
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
		return this.undecodable.isEmpty() ? List.of() : this.undecodable.stream().distinct().toList();
	}

	/** The columns of one field, from 0. */
	private record Place(Field field, int[] columns) {

		static Place of(Field field, Layout layout) {
			return new Place(field,
					layout.columns().get(field.ordinal()).stream().mapToInt(Integer::intValue).toArray());
		}

	}

}
