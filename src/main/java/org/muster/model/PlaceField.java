package org.muster.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A field that names a place. Two codes of today's units are kept beside its text. */
public enum PlaceField {

	/** Home place. */
	HOME(Field.HOME_PLACE),

	/** Permanent residence. */
	RESIDENCE(Field.RESIDENCE),

	/** Place of birth. */
	BIRTH(Field.BIRTH_PLACE),

	/** Temporary residence. */
	TEMPORARY(Field.TEMPORARY_ADDRESS);

	private static final List<String> COLUMNS = columnsOfAll();

	private final Field field;

	private final String word = name().toLowerCase(Locale.ROOT);

	PlaceField(Field field) {
		this.field = field;
	}

	private static List<String> columnsOfAll() {
		List<String> columns = new ArrayList<>();
		for (PlaceField place : values()) {
			columns.add(place.word + "_province");
			columns.add(place.word + "_commune");
		}
		return List.copyOf(columns);
	}

	/**
	 * {@return the field with the text}
	 */
	public Field field() {
		return this.field;
	}

	/**
	 * {@return the columns of its codes: of the province, then of the commune}
	 */
	public List<String> codeColumns() {
		return COLUMNS.subList(2 * ordinal(), 2 * ordinal() + 2);
	}

	/**
	 * {@return the columns of all codes in SQL and exports: for each place its province,
	 * then its commune}
	 */
	public static List<String> columns() {
		return COLUMNS;
	}

}
