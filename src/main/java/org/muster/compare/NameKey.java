package org.muster.compare;

import java.text.Normalizer;

/**
 * Folds a name to its comparison key: lower case, without marks, {@code đ} as {@code d},
 * one space between syllables. For comparison only; never published.
 */
public final class NameKey {

	private static final char[] LATIN = latin();

	private NameKey() {
	}

	/**
	 * Folds.
	 * @param name a name in any case, composed or decomposed
	 * @return the key, only of {@code a-z}, digits and single spaces inside; empty when
	 * the name has no letter
	 */
	public static String of(String name) {
		String text = isLatin(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
		StringBuilder key = new StringBuilder(text.length());
		boolean gap = false;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			char folded = (character < LATIN.length) ? LATIN[character] : fold(character);
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

	private static boolean isLatin(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) >= LATIN.length) {
				return false;
			}
		}
		return true;
	}

	/**
	 * {@return the folded form of each character up to the end of the Vietnamese letters,
	 * which saves decomposing most names}
	 */
	private static char[] latin() {
		char[] folded = new char[0x1F00];
		for (char character = 0; character < folded.length; character++) {
			String parts = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD);
			boolean separates = parts.chars().anyMatch((part) -> fold((char) part) == ' ');
			folded[character] = separates ? ' ' : fold(parts.charAt(0));
		}
		return folded;
	}

}
