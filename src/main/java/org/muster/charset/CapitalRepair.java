package org.muster.charset;

/**
 * Gives TCVN3 its toned capitals back: they have no code of their own and decode to the
 * small letter. A small toned letter is raised where its word is otherwise in capitals.
 */
public final class CapitalRepair {

	private CapitalRepair() {
	}

	/**
	 * Restores capitals.
	 * @param text decoded text
	 * @return the text with toned letters raised among capitals, or the same text
	 */
	public static String restore(String text) {
		StringBuilder repaired = null;
		int start = 0;
		for (int at = 0; at <= text.length(); at++) {
			if (at == text.length() || !Character.isLetter(text.charAt(at))) {
				if (isAmongCapitals(text, start, at)) {
					repaired = (repaired == null) ? new StringBuilder(text) : repaired;
					raise(repaired, start, at);
				}
				start = at + 1;
			}
		}
		return (repaired == null) ? text : repaired.toString();
	}

	/**
	 * {@return whether a word has capitals and small toned letters but no other small
	 * ones; one capital in front of a single letter, as in {@code Lê} or {@code Vũ}, is
	 * also how a name is written, so two capitals are asked for, or a neighbour in
	 * capitals}
	 */
	private static boolean isAmongCapitals(String text, int start, int end) {
		int capitals = 0;
		int toned = 0;
		for (int at = start; at < end; at++) {
			char character = text.charAt(at);
			if (Character.isUpperCase(character)) {
				capitals++;
			}
			else if (Letter.tone(character) > 0) {
				toned++;
			}
			else {
				return false;
			}
		}
		if (toned == 0) {
			return false;
		}
		boolean neighbour = isCapitals(text, wordBefore(text, start), start)
				|| isCapitals(text, end, wordAfter(text, end));
		boolean firstIsSmall = !Character.isUpperCase(text.charAt(start));
		return capitals >= 2 || neighbour || capitals == 1 && firstIsSmall;
	}

	private static int wordBefore(String text, int start) {
		int at = start - 1;
		while (at > 0 && text.charAt(at) == ' ') {
			at--;
		}
		while (at > 0 && text.charAt(at - 1) != ' ') {
			at--;
		}
		return Math.max(at, 0);
	}

	private static int wordAfter(String text, int end) {
		int at = end;
		while (at < text.length() && text.charAt(at) == ' ') {
			at++;
		}
		while (at < text.length() && text.charAt(at) != ' ') {
			at++;
		}
		return at;
	}

	/**
	 * {@return whether this part has two capitals and no small letter but toned ones}
	 */
	private static boolean isCapitals(String text, int start, int end) {
		int capitals = 0;
		for (int at = start; at < end; at++) {
			char character = text.charAt(at);
			if (Character.isLowerCase(character) && Letter.tone(character) == 0) {
				return false;
			}
			capitals += Character.isUpperCase(character) ? 1 : 0;
		}
		return capitals >= 2;
	}

	private static void raise(StringBuilder text, int start, int end) {
		for (int at = start; at < end; at++) {
			text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
		}
	}

}
