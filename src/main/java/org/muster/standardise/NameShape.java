package org.muster.standardise;

import org.muster.model.Gender;

/** What the form of a full name says. */
final class NameShape {

	private static final String CONSONANTS = "-BCDFGJLMNPQRSTVWXZ\u0110";

	/** Two names in one field. */
	private static final String KNOWN_AS = " T\u1ee9c ";

	private NameShape() {
	}

	/**
	 * {@return whether the name has one syllable only, an abbreviated one, a hyphen
	 * between words, or a character other than Latin letters, space, hyphen and
	 * apostrophe}
	 */
	static boolean isSuspect(String name) {
		return name.indexOf(' ') < 0 || name.contains(KNOWN_AS) || isSuspect(name, "");
	}

	/**
	 * {@return likewise of several names, each of which may have one syllable}
	 */
	static boolean hasSuspectAlias(String names) {
		return isSuspect(names, ",");
	}

	private static boolean isSuspect(String name, String separators) {
		int start = 0;
		for (int at = 0; at <= name.length(); at++) {
			if (at == name.length() || name.charAt(at) == ' ') {
				if (at > start && at - start <= 2 && isAbbreviation(name, start, at)) {
					return true;
				}
				start = at + 1;
			}
			else if (!isOfNames(name.charAt(at)) && separators.indexOf(name.charAt(at)) < 0) {
				return true;
			}
		}
		return false;
	}

	/** Consonants alone; H, K and Y are parts of names as they stand. */
	private static boolean isAbbreviation(String name, int from, int end) {
		boolean alone = end - from == 1;
		for (int at = from; at < end; at++) {
			char letter = Character.toUpperCase(name.charAt(at));
			if (CONSONANTS.indexOf(letter) < 0 && (alone || letter != 'H' && letter != 'K')) {
				return false;
			}
		}
		return true;
	}

	private static boolean isOfNames(char character) {
		if (character <= 'z') {
			return character >= 'a' || character >= 'A' && character <= 'Z' || character == ' ' || character == '-'
					|| character == '\'';
		}
		boolean latin = character >= '\u00c0' && character < '\u0250' || character >= '\u1e00' && character <= '\u1eff';
		return latin && Character.isLetter(character);
	}

	/**
	 * {@return the gender that the middle name Thị or Văn tells; unknown without one of
	 * them, or with both}
	 */
	static Gender genderOfMiddleName(String name) {
		boolean female = name.contains(" Th\u1ecb ");
		boolean male = name.contains(" V\u0103n ");
		if (female == male) {
			return Gender.UNKNOWN;
		}
		return female ? Gender.FEMALE : Gender.MALE;
	}

}
