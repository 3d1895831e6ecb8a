package org.muster.audit;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shows enough of a value to compare by and too little to know whom it is about.
 */
public final class Mask {

	private static final int LAST = 2;

	private static final int LONGEST = 40;

	private static final Pattern LARGE = Pattern.compile("\\p{Lu}\\p{M}*");

	private static final Pattern SMALL = Pattern.compile("(?!X)[\\p{L}\\p{M}]\\p{M}*");

	private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

	private Mask() {
	}

	/**
	 * Masks a value.
	 * @param field such as {@code full_name}
	 * @param value in standard form
	 * @return names as initials, dates as years, numbers as their last two digits, gender
	 * and status as they are, places not at all; the empty string for a missing value
	 */
	public static String of(String field, String value) {
		if (value.isEmpty()) {
			return "";
		}
		return switch (field) {
			case "full_name", "birth_name", "aliases" -> initials(value);
			case "birth_date", "admission_date", "official_date" -> value.substring(0, Math.min(4, value.length()));
			case "gender", "status" -> value;
			case "national_id", "old_id", "card_number", "profile_number", "badge_number", "phone" -> digits(value);
			default -> "•••";
		};
	}

	/**
	 * {@return what a received text looks like: each digit as 9, each letter as x or X;
	 * white space and signs as they are, at most 40 characters}
	 */
	public static String shape(String text) {
		String shape = DIGIT.matcher(SMALL.matcher(LARGE.matcher(text).replaceAll("X")).replaceAll("x"))
			.replaceAll("9");
		return (shape.length() <= LONGEST) ? shape : shape.substring(0, LONGEST) + "…";
	}

	private static String initials(String name) {
		return Arrays.stream(name.strip().split("[\\s,]+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
			.collect(Collectors.joining(" "));
	}

	private static String digits(String number) {
		int hidden = Math.max(0, number.length() - LAST);
		return "•".repeat(hidden) + number.substring(hidden);
	}

}
