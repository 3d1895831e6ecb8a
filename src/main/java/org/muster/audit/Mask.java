package org.muster.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Shows enough of a value to compare by and too little to know whom it is about.
 */
public final class Mask {

	private static final int LAST = 2;

	private Mask() {
	}

	/**
	 * Masks a value.
	 * @param field such as {@code full_name}
	 * @param value in standard form
	 * @return names as initials, dates as years, numbers as their last two digits,
	 * genders as they are, places not at all; the empty string for a missing value
	 */
	public static String of(String field, String value) {
		if (value.isEmpty()) {
			return "";
		}
		return switch (field) {
			case "full_name", "birth_name", "aliases" -> initials(value);
			case "birth_date" -> value.substring(0, Math.min(4, value.length()));
			case "gender" -> value;
			case "national_id", "old_id" -> digits(value);
			default -> "•••";
		};
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
