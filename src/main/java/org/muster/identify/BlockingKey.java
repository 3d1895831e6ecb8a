package org.muster.identify;

import java.util.Locale;
import java.util.Set;

import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceNumbers;

/**
 * What two people must have in common to be compared. A pair that agrees on none of these
 * is never found.
 */
enum BlockingKey {

	/** The folded name and the birth year. */
	NAME_AND_YEAR(Set.of(PersonComparisons.NAME, PersonComparisons.BIRTH_DATE)) {
		@Override
		int of(PackedPerson person, int name, int given) {
			return (name == 0 || person.birth == 0) ? 0 : mix(name, person.birth >>> 9);
		}
	},

	/** The folded name and the birth day without its year. */
	NAME_AND_DAY(Set.of(PersonComparisons.NAME, PersonComparisons.BIRTH_DATE)) {
		@Override
		int of(PackedPerson person, int name, int given) {
			return (name == 0 || (person.birth & 31) == 0) ? 0 : mix(name, person.birth & 0x1FF);
		}
	},

	/** The complete birth date and the folded given name. */
	DATE_AND_GIVEN_NAME(Set.of(PersonComparisons.NAME, PersonComparisons.BIRTH_DATE)) {
		@Override
		int of(PackedPerson person, int name, int given) {
			return (name == 0 || (person.birth & 31) == 0) ? 0 : mix(given, person.birth);
		}
	},

	/** The complete birth date and the home's commune, or one that it may be. */
	DATE_AND_HOME(Set.of(PersonComparisons.BIRTH_DATE, PersonComparisons.HOME)) {
		@Override
		int of(PackedPerson person, int name, int given) {
			return ((person.birth & 31) == 0 || PlaceNumbers.isProvinceOnly(person.homeKey)) ? 0
					: mix(person.homeKey, person.birth);
		}
	},

	/**
	 * The birth day without its year, the home's commune, or one that it may be, and the
	 * folded given name.
	 */
	DAY_HOME_AND_GIVEN_NAME(Set.of(PersonComparisons.NAME, PersonComparisons.BIRTH_DATE, PersonComparisons.HOME)) {
		@Override
		int of(PackedPerson person, int name, int given) {
			boolean unknown = name == 0 || (person.birth & 31) == 0 || PlaceNumbers.isProvinceOnly(person.homeKey);
			return unknown ? 0 : mix(mix(given, person.homeKey), person.birth & 0x1FF);
		}
	},

	/**
	 * The folded name and the home's commune, or one that it may be, or the province
	 * where no more is known.
	 */
	NAME_AND_HOME(Set.of(PersonComparisons.NAME, PersonComparisons.HOME)) {
		@Override
		int of(PackedPerson person, int name, int given) {
			return (name == 0 || person.homeKey == 0) ? 0 : mix(name, person.homeKey);
		}
	},

	/** The 9-digit number. */
	OLD_ID(Set.of(PersonComparisons.OLD_ID)) {
		@Override
		int of(PackedPerson person, int name, int given) {
			return (person.oldId == 0) ? 0 : mix(person.oldId, 0);
		}
	},

	/**
	 * The 12-digit number that the member carries. Where its digits deny gender or birth
	 * year, the pair is looked at but proves nothing.
	 */
	NATIONAL_ID(Set.of(PersonComparisons.NATIONAL_ID, PersonComparisons.BIRTH_DATE, PersonComparisons.GENDER)) {
		@Override
		int of(PackedPerson person, int name, int given) {
			long number = person.nationalId | person.deniedId;
			return (number == 0) ? 0 : mix((int) number, (int) (number >>> 32));
		}
	};

	/** How many there are. */
	static final int COUNT = values().length;

	/** All of them, a bit each. */
	static final int EACH = (1 << COUNT) - 1;

	private final Set<Integer> decided;

	BlockingKey(Set<Integer> decided) {
		this.decided = decided;
	}

	/**
	 * {@return the comparisons that the key decides, wholly or in part}
	 */
	Set<Integer> decided() {
		return this.decided;
	}

	/**
	 * {@return whether next to all pairs that share it are of one person}
	 */
	boolean isProving() {
		return this == OLD_ID || this == NATIONAL_ID;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * {@return the hash of this key of a person; 0 when something it needs is unknown}
	 */
	abstract int of(PackedPerson person, int name, int given);

	int mix(int first, int second) {
		int hash = (first * 31 + second) * 31 + ordinal() + 1;
		hash = (hash ^ hash >>> 16) * 0x7FEB352D;
		hash = (hash ^ hash >>> 15) * 0x846CA68B;
		hash ^= hash >>> 16;
		return (hash == 0) ? 1 : hash;
	}

}
