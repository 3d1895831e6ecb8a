package org.muster.standardise;

import org.muster.model.Gender;

/** What the form of a full name says. */
final class NameShape {

	private NameShape() {
	}

	/**
	 * {@return whether the name has one syllable only, or a character other than Latin
	 * letters, space, hyphen and apostrophe}
	 */
	static boolean isSuspect(String name) {
		for (int at = 0; at < name.length(); at++) {
			if (!isOfNames(name.charAt(at))) {
				return true;
			}
		}
		return name.indexOf(' ') < 0;
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
