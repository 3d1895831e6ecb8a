package org.muster.link.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.muster.compare.NameKey;

/**
 * A cell prepared for comparing.
 *
 * @param text in Unicode form NFC, small letters, single spaces
 * @param key folded to letters without marks and digits, one space between words; the
 * text itself when it has none of these
 * @param plain the key without spaces
 * @param words the key's words in the order of the alphabet
 * @param number what the text is as a number; none when it is none
 */
record CellValue(String text, String key, String plain, String words, OptionalDouble number) {

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,9})?");

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})([T ].*)?");

	private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

	private static final int DATE_DIGITS = 8;

	/**
	 * {@return the value of a cell that is not empty}
	 */
	static CellValue of(String cell) {
		String text = SPACES.matcher(Normalizer.normalize(cell, Normalizer.Form.NFC).strip())
			.replaceAll(" ")
			.toLowerCase(Locale.ROOT);
		String folded = NameKey.of(text);
		String key = folded.isEmpty() ? text : folded;
		String[] words = key.split(" ", -1);
		Arrays.sort(words);
		OptionalDouble number = NUMBER.matcher(text).matches()
				? OptionalDouble.of(Double.parseDouble(text.replace(',', '.'))) : OptionalDouble.empty();
		return new CellValue(text, key, key.replace(" ", ""), String.join(" ", words), number);
	}

	/**
	 * {@return a date as 8 digits, year, month, day; what cannot be read as one stays as
	 * it is}
	 * @param cell as {@code 1954-07-02}, {@code 2/7/1954}, day first, or {@code 19540702}
	 */
	static String date(String cell) {
		String text = cell.strip();
		Matcher yearFirst = YEAR_FIRST.matcher(text);
		if (yearFirst.matches()) {
			return digits(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
		}
		Matcher yearLast = YEAR_LAST.matcher(text);
		return yearLast.matches() ? digits(yearLast.group(3), yearLast.group(2), yearLast.group(1)) : text;
	}

	private static String digits(String year, String month, String day) {
		return year + two(month) + two(day);
	}

	private static String two(String part) {
		return (part.length() == 1) ? "0" + part : part;
	}

	/**
	 * {@return whether this is a date of 8 digits}
	 */
	boolean isDate() {
		return this.plain.length() == DATE_DIGITS
				&& this.plain.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
	}

}
