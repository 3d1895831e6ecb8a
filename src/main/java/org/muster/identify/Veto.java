package org.muster.identify;

import java.util.Locale;

/** Why a pair may not be linked automatically, however high its weight. */
public enum Veto {

	/** The first three digits are no assigned code. */
	PLACE_CODE_UNASSIGNED,

	/** The fourth digit denies the member's gender. */
	GENDER_DIGIT,

	/** Century digit and year digits deny the member's birth year. */
	BIRTH_YEAR_DIGITS,

	/** The member carries another valid number. */
	CARRIES_ANOTHER_ID;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return the word in the database and in reports}
	 */
	public String key() {
		return this.key;
	}

}
