package org.muster.identify;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a pair may not be linked automatically, however high its weight. Gender and birth
 * year of the record are in dispute when its 9-digit number, its name and the rest of its
 * birth date are the citizen's: then one of them alone forbids nothing. So is a year that
 * is off by one when name, day, month and home are the citizen's.
 */
public enum Veto {

	/** The fourth digit denies the member's gender. */
	GENDER_DIGIT,

	/** Century digit and year digits deny the member's birth year. */
	BIRTH_YEAR_DIGITS,

	/**
	 * A place is another one, and neither a place nor a number agrees: whoever has name
	 * and birth date of the member may be somebody else.
	 */
	PLACES_CONTRADICT,

	/** The member carries another valid number, which is not this one with a slip. */
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
		boolean otherGender = member.gender != PackedPerson.GENDER_UNKNOWN && member.gender != digit % 2;
		int year = 1900 + digit / 2 * 100 + (int) (id / DIGITS_AFTER_YEAR % 100);
		boolean otherYear = member.birth != 0 && member.birth >>> 9 != year;
		if (otherGender && (otherYear || !isProved(pattern, DateLevel.FULL))) {
			return Optional.of(GENDER_DIGIT);
		}
		if (otherYear && !isProved(pattern, DateLevel.YEAR_BY_ONE) && !isYearDisputed(pattern)) {
			return Optional.of(BIRTH_YEAR_DIGITS);
		}
		if (PersonComparisons.nationalId(pattern) == NumberLevel.DIFFERS) {
			return Optional.of(CARRIES_ANOTHER_ID);
		}
		return arePlacesOther(pattern) ? Optional.of(PLACES_CONTRADICT) : Optional.empty();
	}

	private static boolean isProved(int pattern, DateLevel birthDate) {
		return PersonComparisons.oldId(pattern) == NumberLevel.SAME && PersonComparisons.isSameName(pattern)
				&& PersonComparisons.birthDate(pattern) == birthDate;
	}

	/** Day, month and home agree; a typing slip in the year. */
	private static boolean isYearDisputed(int pattern) {
		return PersonComparisons.birthDate(pattern) == DateLevel.YEAR_BY_ONE && PersonComparisons.isSameName(pattern)
				&& PersonComparisons.home(pattern) == PlaceLevel.COMMUNE
				&& !PersonComparisons.residence(pattern).isContradiction();
	}

	private static boolean arePlacesOther(int pattern) {
		PlaceLevel home = PersonComparisons.home(pattern);
		PlaceLevel residence = PersonComparisons.residence(pattern);
		boolean number = PersonComparisons.oldId(pattern).isAgreement()
				|| PersonComparisons.nationalId(pattern).isAgreement();
		return !number && !home.isAgreement() && !residence.isAgreement()
				&& (home.isContradiction() || residence.isContradiction());
	}

}
