package org.muster.identify;

import java.util.Locale;
import java.util.Optional;

/** Why a pair may not be linked automatically, however high its weight. */
public enum Veto {

	/** The fourth digit denies the member's gender. */
	GENDER_DIGIT,

	/** Century digit and year digits deny the member's birth year. */
	BIRTH_YEAR_DIGITS,

	/** The member carries another valid number. */
	CARRIES_ANOTHER_ID;

	private static final long DIGITS_AFTER_GENDER = 100_000_000L;

	private static final long DIGITS_AFTER_YEAR = 1_000_000L;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return the word in the database and in reports}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Finds what forbids an automatic link.
	 * @param pattern how member and citizen agree
	 * @param member the member
	 * @param citizen the citizen, with a valid number
	 * @return the veto, or empty
	 */
	static Optional<Veto> of(int pattern, PackedPerson member, PackedPerson citizen) {
		long id = citizen.nationalId - 1;
		int digit = (int) (id / DIGITS_AFTER_GENDER % 10);
		if (member.gender != PackedPerson.GENDER_UNKNOWN && member.gender != digit % 2) {
			return Optional.of(GENDER_DIGIT);
		}
		int year = 1900 + digit / 2 * 100 + (int) (id / DIGITS_AFTER_YEAR % 100);
		if (member.birth != 0 && member.birth >>> 9 != year) {
			return Optional.of(BIRTH_YEAR_DIGITS);
		}
		NumberLevel number = PersonComparisons.nationalId(pattern);
		return (number == NumberLevel.ONE_SLIP || number == NumberLevel.DIFFERS) ? Optional.of(CARRIES_ANOTHER_ID)
				: Optional.empty();
	}

}
