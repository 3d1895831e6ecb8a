package org.muster.model;

/**
 * A calendar date of which the day, or day and month, may be unknown. Written as ISO
 * 8601-2 does: {@code 1954-07-21}, {@code 1954-07-XX}, {@code 1954-XX-XX}.
 *
 * @param year from 1800 to 2199; 0 when nothing is known, then month and day are 0 too
 * @param month from 1 to 12; 0 when unknown, then day is 0 too
 * @param day of the month; 0 when unknown
 */
public record PartialDate(int year, int month, int day) {

	/** Nothing is known. */
	public static final PartialDate NONE = new PartialDate(0, 0, 0);

	public PartialDate {
		if (!isValid(year, month, day)) {
			throw new IllegalArgumentException("not a calendar date");
		}
	}

	/**
	 * {@return whether these parts make a calendar date, unknown parts being 0}
	 */
	public static boolean isValid(int year, int month, int day) {
		if (year == 0) {
			return month == 0 && day == 0;
		}
		if (year < 1800 || year > 2199 || month < 0 || month > 12 || day < 0) {
			return false;
		}
		return (month == 0) ? day == 0 : day <= lengthOfMonth(year, month);
	}

	private static int lengthOfMonth(int year, int month) {
		if (month == 2) {
			return (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28;
		}
		return (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
	}

	/**
	 * Reads the standard form.
	 * @param iso such as {@code 1954-07-XX}
	 * @return the date; {@link #NONE} for any text that is not of the standard form
	 */
	public static PartialDate ofIso(String iso) {
		if (iso.length() != 10 || iso.charAt(4) != '-' || iso.charAt(7) != '-') {
			return NONE;
		}
		int year = number(iso, 0, 4);
		int month = number(iso, 5, 7);
		int day = number(iso, 8, 10);
		return (year > 0 && month >= 0 && day >= 0 && isValid(year, month, day)) ? new PartialDate(year, month, day)
				: NONE;
	}

	/**
	 * {@return the number at these places; 0 for {@code XX}; -1 for anything else}
	 */
	private static int number(String text, int from, int to) {
		if (text.charAt(from) == 'X') {
			return text.startsWith("XX", from) ? 0 : -1;
		}
		int number = 0;
		for (int at = from; at < to; at++) {
			int digit = text.charAt(at) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			number = number * 10 + digit;
		}
		return number;
	}

	/**
	 * {@return whether anything is known}
	 */
	public boolean isKnown() {
		return this.year != 0;
	}

	/**
	 * {@return whether year, month and day are known}
	 */
	public boolean isFull() {
		return this.day != 0;
	}

	/**
	 * Compares at the lower precision: a year agrees with a full date of that year.
	 * @param other the other date
	 * @return whether no part known of both differs; true when either is unknown
	 */
	public boolean agreesWith(PartialDate other) {
		return agree(this.year, other.year) && agree(this.month, other.month) && agree(this.day, other.day);
	}

	private static boolean agree(int part, int other) {
		return part == 0 || other == 0 || part == other;
	}

	/**
	 * {@return the standard form; the empty string when nothing is known}
	 */
	public String toIso() {
		if (this.year == 0) {
			return "";
		}
		return this.year + "-" + twoDigits(this.month) + "-" + twoDigits(this.day);
	}

	private static String twoDigits(int part) {
		if (part == 0) {
			return "XX";
		}
		return (part < 10) ? "0" + part : Integer.toString(part);
	}

	/**
	 * {@return year, month and day in one number, 0 for unknown parts}
	 */
	public int packed() {
		return this.year << 9 | this.month << 5 | this.day;
	}

	/**
	 * {@return the date of a {@link #packed()} number}
	 */
	public static PartialDate ofPacked(int packed) {
		return new PartialDate(packed >>> 9, packed >>> 5 & 15, packed & 31);
	}

}
