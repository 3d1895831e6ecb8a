package org.muster.consolidate;

import java.util.Locale;
import java.util.Optional;

/** What two records of the same member have in common. */
public enum SameMemberKey {

	/** The profile number, 6 digits and 1 to 3 letters. */
	PROFILE_NUMBER,

	/** The card number, 8 digits. */
	CARD_NUMBER,

	/** The national ID, 12 digits. */
	NATIONAL_ID,

	/** Folded name, complete birth date and home place together. */
	NAME_BIRTH_HOME,

	/** No key: the weight of all that agrees and differs. */
	MATCH_WEIGHT;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return the word in job definitions and in the database}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the constant of that key, or empty}
	 */
	public static Optional<SameMemberKey> ofKey(String key) {
		for (SameMemberKey one : values()) {
			if (one.key.equals(key)) {
				return Optional.of(one);
			}
		}
		return Optional.empty();
	}

}
