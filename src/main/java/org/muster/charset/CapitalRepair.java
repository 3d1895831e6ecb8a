package org.muster.charset;

import java.util.Locale;

/**
 * Gives TCVN3 its toned capitals back: they have no code of their own and decode to the
 * small letter. A small toned letter is raised where its word is otherwise in capitals.
 */
public final class CapitalRepair {

	/** So many capitals make a text one in capitals. */
	private static final int LEAST_CAPITALS = 4;

	private CapitalRepair() {
	}

	/**
	 * Restores capitals.
	 * @param text decoded text
	 * @return the text with toned letters raised among capitals, or the same text
	 */
	public static String restore(String text) {
		StringBuilder repaired = null;
		boolean inCapitals = isInCapitals(text);
		int start = 0;
		for (int at = 0; at <= text.length(); at++) {
			if (at == text.length() || !Character.isLetter(text.charAt(at))) {
				if (isAmongCapitals(text, start, at, inCapitals)) {
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
	 * ones, and is a syllable; one capital in front of a single letter, as in {@code Lê}
	 * or {@code Vũ}, is also how a name is written, so two capitals are asked for, or a
	 * whole text in capitals}
	 */
	private static boolean isAmongCapitals(String text, int start, int end, boolean inCapitals) {
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
		if (toned == 0 || !Syllables.isSyllable(text.substring(start, end).toLowerCase(Locale.ROOT))) {
			return false;
		}
		boolean firstIsSmall = !Character.isUpperCase(text.charAt(start));
		return capitals >= 2 || capitals == 1 && firstIsSmall || inCapitals;
	}

	/**
	 * {@return whether the whole text is in capitals, but for small toned letters}
	 */
	private static boolean isInCapitals(String text) {
		int capitals = 0;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (Character.isLowerCase(character) && Letter.tone(character) == 0) {
				return false;
			}
			capitals += Character.isUpperCase(character) ? 1 : 0;
		}
		return capitals >= LEAST_CAPITALS;
	}

	private static void raise(StringBuilder text, int start, int end) {
		for (int at = start; at < end; at++) {
			text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
		}
	}

}
