package org.muster.compare;

import java.text.Normalizer;

/**
 * Folds a name to its comparison key: lower case, without marks, {@code đ} as {@code d},
 * one space between syllables. For comparison only; never published.
 */
public final class NameKey {

	private NameKey() {
	}

	/**
	 * Folds.
	 * @param name a name in any case, composed or decomposed
	 * @return the key, only of {@code a-z}, digits and single spaces inside; empty when
	 * the name has no letter
	 */
	public static String of(String name) {
		String decomposed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
		StringBuilder key = new StringBuilder(decomposed.length());
		boolean gap = false;
		for (int at = 0; at < decomposed.length(); at++) {
			char folded = fold(decomposed.charAt(at));
			if (folded == ' ') {
				gap = true;
			}
			else if (folded != 0) {
				if (gap && !key.isEmpty()) {
					key.append(' ');
				}
				gap = false;
				key.append(folded);
			}
		}
		return key.toString();
	}

	/**
	 * {@return the folded character; a space between syllables; 0 for a mark}
	 */
	private static char fold(char character) {
		if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
			return character;
		}
		if (character >= 'A' && character <= 'Z') {
			return (char) (character + 32);
		}
		return switch (character) {
			case '\u0111', '\u0110', '\u00d0', '\u00f0', '\u0189', '\u0256' -> 'd';
			case '\'', '\u2019', '\u02bc', '`' -> 0;
			default -> (Character.getType(character) == Character.NON_SPACING_MARK
					|| Character.getType(character) == Character.FORMAT) ? 0 : ' ';
		};
	}

	private static boolean isAscii(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) >= 0x80) {
				return false;
			}
		}
		return true;
	}

}
