package org.muster.generate;

import java.text.Normalizer;

/**
 * A name in its parts, each in standard case.
 *
 * @param surname one syllable, or two as in {@code Tôn Thất}
 * @param middle one or two syllables
 * @param given one syllable
 */
record Name(String surname, String middle, String given) {

	String full() {
		return this.surname + " " + this.middle + " " + this.given;
	}

	Name withSurname(String other) {
		return new Name(other, this.middle, this.given);
	}

	Name withGiven(String other) {
		return new Name(this.surname, this.middle, other);
	}

	Name withMiddle(String other) {
		return new Name(this.surname, other, this.given);
	}

	/**
	 * {@return the text without tone marks and other marks, {@code đ} kept}
	 */
	static String withoutMarks(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
		StringBuilder bare = new StringBuilder(decomposed.length());
		for (int at = 0; at < decomposed.length(); at++) {
			if (Character.getType(decomposed.charAt(at)) != Character.NON_SPACING_MARK) {
				bare.append(decomposed.charAt(at));
			}
		}
		return bare.toString();
	}

}
