package org.muster.model;

import java.util.List;
import java.util.Locale;

/** What the records of a source are about. */
public enum SourceKind {

	/** Members: what is standardised and accounted for. */
	MEMBER(List.of(Field.values()), List.of(Field.FULL_NAME)),

	/** Citizens: where national IDs come from. */
	REGISTRY(List.of(Field.NATIONAL_ID, Field.FULL_NAME, Field.BIRTH_DATE, Field.GENDER, Field.HOME_PLACE,
			Field.RESIDENCE, Field.OLD_ID), List.of(Field.NATIONAL_ID, Field.FULL_NAME, Field.BIRTH_DATE)),

	/** Answers of reviewers; their columns are fixed by the format. */
	DECISIONS(List.of(), List.of());

	private final String key = name().toLowerCase(Locale.ROOT);

	private final List<Field> fields;

	private final List<Field> requiredFields;

	SourceKind(List<Field> fields, List<Field> requiredFields) {
		this.fields = fields;
		this.requiredFields = requiredFields;
	}

	/**
	 * {@return the word in the database}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the fields that a column may be mapped to, in the order of {@link Field}
	 * or of the format}
	 */
	public List<Field> fields() {
		return this.fields;
	}

	/**
	 * {@return the fields that must have a column}
	 */
	public List<Field> requiredFields() {
		return this.requiredFields;
	}

}
