package org.muster.identify;

import java.util.Locale;
import java.util.Optional;

import org.muster.link.person.DateLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;

/**
 * Why a pair may not be linked automatically, however high its weight. A gender, or a
 * birth year off by one, is in dispute and forbids nothing by itself when it stands alone
 * against name, day and month of birth and the home, or against name, rest of the birth
 * date and the 9-digit number.
 */
public enum Veto {

	/** The fourth digit denies the member's gender. */
	GENDER_DIGIT,

	/** Century digit and year digits deny the member's birth year. */
	BIRTH_YEAR_DIGITS,

	/**
	 * The home is another one, or unknown and the residence another one, and neither a
	 * place nor a number agrees: whoever has name and birth date of the member may be
	 * somebody else.
	 */
	PLACES_CONTRADICT,

	/** The member carries another valid number, which is not this one with a slip. */
	CARRIES_ANOTHER_ID,

	/** The citizen's own gender or birth year denies the number. */
	CITIZEN_CONTRADICTS_ITSELF;

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
		if (otherGender && (otherYear || !isAlone(pattern, DateLevel.FULL))) {
			return Optional.of(GENDER_DIGIT);
		}
		if (otherYear && !isAlone(pattern, DateLevel.YEAR_BY_ONE)) {
			return Optional.of(BIRTH_YEAR_DIGITS);
		}
		if (PersonComparisons.nationalId(pattern) == NumberLevel.DIFFERS) {
			return Optional.of(CARRIES_ANOTHER_ID);
		}
		return arePlacesOther(pattern) ? Optional.of(PLACES_CONTRADICT) : Optional.empty();
	}

	/**
	 * {@return whether all that tells a person agrees but for what the digits deny}
	 * @param birthDate how the birth dates may agree
	 */
	private static boolean isAlone(int pattern, DateLevel birthDate) {
		return PersonComparisons.isSameName(pattern) && PersonComparisons.birthDate(pattern) == birthDate
				&& (PersonComparisons.oldId(pattern) == NumberLevel.SAME || isAtHome(pattern));
	}

	private static boolean isAtHome(int pattern) {
		PlaceLevel home = PersonComparisons.home(pattern);
		return home == PlaceLevel.COMMUNE || home.isAgreement() && PersonComparisons.residence(pattern).isAgreement();
	}

	private static boolean arePlacesOther(int pattern) {
		PlaceLevel home = PersonComparisons.home(pattern);
		PlaceLevel residence = PersonComparisons.residence(pattern);
		boolean number = PersonComparisons.oldId(pattern).isAgreement()
				|| PersonComparisons.nationalId(pattern).isAgreement();
		boolean otherHome = home.isContradiction() || home == PlaceLevel.UNKNOWN && residence.isContradiction();
		return !number && otherHome && !residence.isAgreement();
	}

}
