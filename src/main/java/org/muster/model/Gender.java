package org.muster.model;

/** Gender as written in standard records: {@code M}, {@code F} or missing. */
public enum Gender {

	/** Male. */
	MALE("M"),

	/** Female. */
	FEMALE("F"),

	/** Not given. */
	UNKNOWN("");

	private final String code;

	Gender(String code) {
		this.code = code;
	}

	/**
	 * {@return {@code M}, {@code F} or the empty string}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * {@return the gender of a standard code; {@link #UNKNOWN} for any other text}
	 */
	public static Gender of(String code) {
		return switch (code) {
			case "M" -> MALE;
			case "F" -> FEMALE;
			default -> UNKNOWN;
		};
	}

	/**
	 * {@return whether both are known and they differ}
	 */
	public boolean contradicts(Gender other) {
		return this != UNKNOWN && other != UNKNOWN && this != other;
	}

}
