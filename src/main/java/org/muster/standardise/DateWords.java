package org.muster.standardise;

import java.util.ArrayList;
import java.util.List;

import org.muster.compare.NameKey;

/**
 * Dates in words: {@code ng\u00e0y 21 th\u00e1ng 7 n\u0103m 1954},
 * {@code 21 thg 7, 1954}, {@code 21-Jul-54}, {@code Jul 21 1954}. Written in digits for
 * {@link DateReading}.
 */
final class DateWords {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final List<String> LONG_MONTHS = List.of("january", "february", "march", "april", "may", "june",
			"july", "august", "september", "october", "november", "december");

	/** As SQL and spreadsheets write the beginning of a day. */
	private static final String[] MIDNIGHTS = { " 00:00:00", "T00:00:00", " 00:00:00.0", " 00:00:00.000",
			"T00:00:00.000", " 0:00:00", " 0:00", " 00:00", " 12:00:00 AM" };

	private DateWords() {
	}

	/**
	 * {@return the text without a midnight at its end, or the decimal that a spreadsheet
	 * gives to a number, or a full stop}
	 */
	static String withoutMidnight(String text) {
		if (text.endsWith(".")) {
			return text.substring(0, text.length() - 1);
		}
		if (text.endsWith(".0") && Digits.isAll(text.substring(0, text.length() - 2))) {
			return text.substring(0, text.length() - 2);
		}
		for (String midnight : MIDNIGHTS) {
			if (text.length() > midnight.length() && text.endsWith(midnight)) {
				return text.substring(0, text.length() - midnight.length());
			}
		}
		return text;
	}

	/**
	 * {@return day, month and year in digits, month and year, or a year of four digits;
	 * empty when the text says something else}
	 */
	static String inDigits(String text) {
		StringBuilder shape = new StringBuilder();
		List<String> numbers = new ArrayList<>();
		for (String word : words(text)) {
			shape.append(switch (word) {
				case "sinh", "mung", "mong" -> "";
				case "ngay" -> "d";
				case "thang", "thg", "th" -> "m";
				case "nam" -> "y";
				default -> number(word, numbers);
			});
		}
		return switch (shape.toString()) {
			case "d#m#y#", "#m#y#", "d#m##", "#m##", "d###", "m#y#", "m##", "#j#" -> String.join("/", numbers);
			case "j##" -> numbers.get(1) + "/" + numbers.get(0) + "/" + numbers.get(2);
			case "j#" -> (numbers.get(1).length() == 4) ? String.join("/", numbers) : "";
			case "y#" -> (numbers.get(0).length() == 4) ? numbers.get(0) : "";
			default -> "";
		};
	}

	/** Words and numbers, also where no space is between them. */
	private static String[] words(String text) {
		String key = NameKey.of(text);
		StringBuilder apart = new StringBuilder(key.length() + 4);
		for (int at = 0; at < key.length(); at++) {
			char character = key.charAt(at);
			if (at > 0 && character != ' ' && key.charAt(at - 1) != ' '
					&& Digits.isDigit(character) != Digits.isDigit(key.charAt(at - 1))) {
				apart.append(' ');
			}
			apart.append(character);
		}
		return apart.toString().split(" ");
	}

	private static String number(String word, List<String> numbers) {
		int month = Math.max(MONTHS.indexOf(word), LONG_MONTHS.indexOf(word)) + 1;
		if (numbers.size() == 3 || word.isEmpty() || month == 0 && !Digits.isAll(word)) {
			return "?";
		}
		numbers.add((month == 0) ? word : Integer.toString(month));
		return (month == 0) ? "#" : "j";
	}

}
