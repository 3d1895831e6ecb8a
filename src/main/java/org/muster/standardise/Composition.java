package org.muster.standardise;

import java.text.Normalizer;

/** Brings text to Unicode form NFC. */
final class Composition {

	/** The marks of Vietnamese letters. */
	private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323";

	/**
	 * By mark, then by letter: the letter with the mark, 0 where that is not one
	 * character. Since NFC of a text is NFC of its beginning in NFC and the rest, marks
	 * can be added one by one.
	 */
	private static final char[][] WITH_MARK = withMark();

	private Composition() {
	}

	/**
	 * {@return the text in form NFC; the same object when that is plain without a look at
	 * the tables of Unicode}
	 */
	static String compose(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (!isInert(text.charAt(at))) {
				return composedFrom(text, at);
			}
		}
		return text;
	}

	private static String composedFrom(String text, int from) {
		char[] composed = text.toCharArray();
		int end = from;
		for (int at = from; at < composed.length; at++) {
			char character = composed[at];
			if (isInert(character)) {
				composed[end++] = character;
				continue;
			}
			char letter = (end == 0) ? 0 : withMark(composed[end - 1], character);
			if (letter == 0) {
				return Normalizer.normalize(text, Normalizer.Form.NFC);
			}
			composed[end - 1] = letter;
		}
		return new String(composed, 0, end);
	}

	/**
	 * {@return whether NFC never changes this character, whatever stands beside it but a
	 * mark: Latin letters up to U+02FF and the Vietnamese ones}
	 */
	private static boolean isInert(char character) {
		return character < '\u0300' || character >= '\u1ea0' && character <= '\u1ef9';
	}

	private static char withMark(char letter, char mark) {
		int at = MARKS.indexOf(mark);
		return (at < 0 || letter >= WITH_MARK[at].length) ? 0 : WITH_MARK[at][letter];
	}

	private static char[][] withMark() {
		char[][] letters = new char[MARKS.length()]['\u1efa'];
		for (char letter = 'A'; letter <= '\u1ef9'; letter++) {
			for (int mark = 0; isInert(letter) && mark < letters.length; mark++) {
				String composed = Normalizer.normalize("" + letter + MARKS.charAt(mark), Normalizer.Form.NFC);
				letters[mark][letter] = (composed.length() == 1) ? composed.charAt(0) : 0;
			}
		}
		return letters;
	}

}
