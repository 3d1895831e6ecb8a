package org.muster.standardise;

import java.text.Normalizer;

/** Brings text to Unicode form NFC. */
final class Composition {

	private Composition() {
	}

	/**
	 * {@return the text in form NFC; the same object when that is plain without a look at
	 * the tables of Unicode}
	 */
	static String compose(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (!isInert(text.charAt(at))) {
				return Normalizer.normalize(text, Normalizer.Form.NFC);
			}
		}
		return text;
	}

	/**
	 * {@return whether NFC never changes this character, whatever stands beside it but a
	 * mark: Latin letters up to U+02FF and the Vietnamese ones}
	 */
	private static boolean isInert(char character) {
		return character < '\u0300' || character >= '\u1ea0' && character <= '\u1ef9';
	}

}
