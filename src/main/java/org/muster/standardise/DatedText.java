package org.muster.standardise;

import org.muster.model.PartialDate;

/** A date and a text in one field, such as a day of death and its cause. */
final class DatedText {

	/** In words, with some signs between them. */
	private static final int LONGEST_DATE = 60;

	private DatedText() {
	}

	/**
	 * {@return the date at the beginning as ISO 8601, then the text; the same text when
	 * it does not begin with a date}
	 */
	static String of(String text, RuleContext context) {
		if (date(text).isKnown()) {
			return text;
		}
		String whole = DateReading.iso(text, context);
		if (PartialDate.ofIso(whole).isKnown()) {
			return whole;
		}
		for (int at = Math.min(text.length() - 1, LONGEST_DATE); at > 0; at--) {
			if (isBreak(text.charAt(at))) {
				String read = DateReading.iso(text.substring(0, at).strip(), context);
				if (PartialDate.ofIso(read).isKnown()) {
					String rest = text.substring(at + 1).strip();
					return rest.isEmpty() ? read : read + " " + rest;
				}
			}
		}
		return text;
	}

	private static boolean isBreak(char character) {
		return character == ' ' || character == ',' || character == ';' || character == ':';
	}

	/**
	 * {@return the date that a text in standard form begins with; unknown for none}
	 */
	static PartialDate date(String text) {
		int end = text.indexOf(' ');
		return PartialDate.ofIso((end < 0) ? text : text.substring(0, end));
	}

}
