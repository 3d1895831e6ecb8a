package org.muster.standardise;

/** White space and commas. */
final class Spaces {

	private Spaces() {
	}

	static String collapse(String text) {
		boolean afterSpace = true;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			boolean space = character == ' ';
			if (space ? afterSpace : !isPlain(character) && (isSpace(character) || isWithoutWidth(character))) {
				return rebuilt(text);
			}
			afterSpace = space;
		}
		return (afterSpace && !text.isEmpty()) ? rebuilt(text) : text;
	}

	/**
	 * {@return whether it is visible: ASCII, or a Latin or Vietnamese letter}
	 */
	private static boolean isPlain(char character) {
		return character > ' ' && character < '\u007f' || character >= '\u00c0' && character < '\u1680'
				|| character >= '\u1ea0' && character < '\u1f00';
	}

	private static String rebuilt(String text) {
		StringBuilder collapsed = new StringBuilder(text.length());
		boolean gap = false;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (isSpace(character)) {
				gap = !collapsed.isEmpty();
			}
			else if (!isWithoutWidth(character)) {
				if (gap) {
					collapsed.append(' ');
					gap = false;
				}
				collapsed.append(character);
			}
		}
		return collapsed.toString();
	}

	/**
	 * {@return whether Unicode calls the character white space}
	 */
	private static boolean isSpace(char character) {
		if (character < '\u1680') {
			return character <= ' '
					&& (character == ' ' || character >= '\t' && character <= '\r' || character >= '\u001c')
					|| character == '\u0085' || character == '\u00a0';
		}
		return character >= '\u2000' && character <= '\u200a' || switch (character) {
			case '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
			default -> false;
		};
	}

	/**
	 * {@return whether the character is invisible: zero-width, a mark of direction or of
	 * byte order}
	 */
	private static boolean isWithoutWidth(char character) {
		return character >= '\u180e' && (character >= '\u200b' && character <= '\u200f'
				|| character >= '\u202a' && character <= '\u202e' || character >= '\u2060' && character <= '\u2064'
				|| character >= '\u2066' && character <= '\u2069' || character == '\ufeff' || character == '\u180e');
	}

	static String aroundCommas(String text) {
		int comma = text.indexOf(',');
		while (comma >= 0) {
			if (!isWellSpaced(text, comma)) {
				return respaced(text);
			}
			comma = text.indexOf(',', comma + 1);
		}
		return text;
	}

	private static boolean isWellSpaced(String text, int comma) {
		boolean before = comma == 0 || text.charAt(comma - 1) != ' ';
		boolean after = comma + 1 == text.length() || comma + 2 < text.length() && text.charAt(comma + 1) == ' '
				&& text.charAt(comma + 2) != ' ' && text.charAt(comma + 2) != ',';
		return before && after;
	}

	private static String respaced(String text) {
		StringBuilder spaced = new StringBuilder(text.length() + 4);
		boolean afterComma = false;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == ',') {
				spaced.setLength(lengthWithoutSpaces(spaced));
			}
			else if (afterComma && character != ' ') {
				spaced.append(' ');
			}
			if (character != ' ' || !afterComma) {
				spaced.append(character);
				afterComma = character == ',';
			}
		}
		return spaced.toString();
	}

	private static int lengthWithoutSpaces(StringBuilder text) {
		int length = text.length();
		while (length > 0 && text.charAt(length - 1) == ' ') {
			length--;
		}
		return length;
	}

}
