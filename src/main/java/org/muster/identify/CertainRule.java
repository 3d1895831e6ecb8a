package org.muster.identify;

import java.util.Locale;

/** By which rule a link is certain. */
public enum CertainRule {

	/**
	 * The number the member carries is the citizen's, and name, birth date and gender
	 * agree.
	 */
	NATIONAL_ID_CONFIRMED,

	/**
	 * The 9-digit number is the citizen's, name, birth date and gender agree, and the
	 * member carries no other 12-digit number.
	 */
	OLD_ID_CONFIRMED;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return the word in the database and in reports}
	 */
	public String key() {
		return this.key;
	}

}
