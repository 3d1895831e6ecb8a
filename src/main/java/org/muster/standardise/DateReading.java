package org.muster.standardise;

import java.time.LocalDate;
import java.util.Arrays;

import org.muster.model.Field;
import org.muster.model.PartialDate;

/**
 * Reads one date. Forms: day, month and year in digits with {@code /}, {@code -},
 * {@code .} or spaces between, or eight digits without; year first or last; without day,
 * or without day and month, or with zeros for them; in words, see {@link DateWords}; the
 * day number of a spreadsheet from 1000 (1902) to 60000 (2064), unless it is a year from
 * 1900 to 2030; any of these with midnight after it.
 *
 * <p>
 * Day numbers count from 30 December 1899. Those that count from 1904 look the same and
 * are 1,462 less: a workbook says which it has, and is read by that; a text cannot say
 * it.
 *
 * <p>
 * A year of two digits is read when only one century makes sense: born 18 to 110 years
 * before the day of the run; other dates from the age of 18 to the day of the run. Month
 * before day is never assumed.
 */
final class DateReading {

	private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

	/** Four digits from here are a year. */
	private static final int EARLIEST_YEAR = 1900;

	private static final int LATEST_YEAR = 2030;

	private final RuleContext context;

	private final int[] numbers = new int[3];

	private final int[] lengths = new int[3];

	private int count;

	private DateReading(RuleContext context) {
		this.context = context;
	}

	/**
	 * {@return the date as ISO 8601, or the same text when it cannot be read}
	 */
	static String iso(String text, RuleContext context) {
		PartialDate date = PartialDate.ofIso(text);
		if (text.isEmpty() || date.isFull()) {
			return text;
		}
		if (date.isKnown()) {
			return date.toIso();
		}
		String usual = ofUsualForm(text);
		if (!usual.isEmpty()) {
			return usual;
		}
		String read = new DateReading(context).read(DateWords.withoutMidnight(text));
		return (read.isEmpty() || read.equals(text)) ? text : read;
	}

	/**
	 * {@return the date written as 21/07/1954, as most are; empty for any other form}
	 */
	private static String ofUsualForm(String text) {
		if (text.length() != 10 || text.charAt(2) != '/' || text.charAt(5) != '/') {
			return "";
		}
		for (int at = 0; at < 10; at++) {
			if (at != 2 && at != 5 && !Digits.isDigit(text.charAt(at))) {
				return "";
			}
		}
		String iso = text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2);
		return PartialDate.ofIso(iso).isFull() ? iso : "";
	}

	/**
	 * {@return whether the text is written as ISO 8601, but its month has no such day}
	 */
	static boolean isImpossible(String text) {
		return text.length() == 10 && !PartialDate.ofIso(text).isKnown()
				&& PartialDate.ofIso(monthOf(text)).month() != 0 && Digits.isAll(text.substring(8))
				&& text.compareTo(text.substring(0, 8) + "31") <= 0;
	}

	/**
	 * {@return the date with its day left unknown}
	 */
	static String monthOf(String iso) {
		return iso.substring(0, 8) + "XX";
	}

	private String read(String text) {
		if (text.length() >= 7 && text.length() <= 8 && Digits.isAll(text)) {
			return ofJoinedDigits((text.length() == 7) ? "0" + text : text);
		}
		if (scan(text)) {
			return ofNumbers();
		}
		String inDigits = DateWords.inDigits(text);
		this.count = 0;
		Arrays.fill(this.lengths, 0);
		return (!inDigits.isEmpty() && scan(inDigits)) ? ofNumbers() : "";
	}

	/**
	 * Day, month, year or year, month, day: four digits are never a year and a month and
	 * day at once.
	 */
	private String ofJoinedDigits(String digits) {
		String dayFirst = digits.substring(4) + "-" + digits.substring(2, 4) + "-" + digits.substring(0, 2);
		String yearFirst = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
		for (String iso : new String[] { dayFirst, yearFirst }) {
			PartialDate date = PartialDate.ofIso(iso);
			if (date.isFull() && date.year() >= EARLIEST_YEAR && date.year() <= LATEST_YEAR) {
				return iso;
			}
		}
		return "";
	}

	/**
	 * Collects up to three numbers.
	 * @return whether there is nothing but numbers, with one separator between two
	 */
	private boolean scan(String text) {
		boolean inNumber = false;
		boolean separated = true;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (Digits.isDigit(character)) {
				if (!inNumber && this.count == 3) {
					return false;
				}
				this.count += inNumber ? 0 : 1;
				inNumber = true;
				separated = false;
				addDigit(character - '0');
			}
			else if (character == ' ') {
				inNumber = false;
			}
			else if (separated || character < '-' || character > '/') {
				return false;
			}
			else {
				inNumber = false;
				separated = true;
			}
		}
		return !separated;
	}

	private void addDigit(int digit) {
		int at = this.count - 1;
		int before = (this.lengths[at] == 0) ? 0 : this.numbers[at];
		this.numbers[at] = Math.min(before * 10 + digit, 99_999);
		this.lengths[at]++;
	}

	private String ofNumbers() {
		return switch (this.count) {
			case 1 -> ofOneNumber();
			case 2 -> (this.lengths[0] == 4) ? of(0, 1, -1) : of(1, 0, -1);
			default -> (this.lengths[0] == 4) ? of(0, 1, 2) : of(2, 1, 0);
		};
	}

	private String ofOneNumber() {
		int number = this.numbers[0];
		if (this.lengths[0] == 4 && number >= EARLIEST_YEAR && number <= LATEST_YEAR) {
			return spelt(number, 0, 0);
		}
		boolean serial = this.lengths[0] <= 5 && number >= 1000 && number <= 60_000;
		return serial ? SPREADSHEET_DAY_ZERO.plusDays(number).toString() : "";
	}

	private String of(int yearAt, int monthAt, int dayAt) {
		boolean dayFits = dayAt < 0 || this.lengths[dayAt] <= 2;
		if (!dayFits || this.lengths[monthAt] > 2) {
			return "";
		}
		int day = (dayAt < 0) ? 0 : this.numbers[dayAt];
		if (this.lengths[yearAt] == 2 && dayAt >= 0) {
			return spelt(inCentury(this.numbers[yearAt]), this.numbers[monthAt], day);
		}
		return (this.lengths[yearAt] == 4) ? spelt(this.numbers[yearAt], this.numbers[monthAt], day) : "";
	}

	/**
	 * {@return the only year with these last two digits that makes sense; 0 when there is
	 * none or more than one}
	 */
	private int inCentury(int twoDigits) {
		int today = this.context.asOf().getYear();
		boolean birth = this.context.field() == Field.BIRTH_DATE;
		int born = this.context.birthDate().isKnown() ? this.context.birthDate().year()
				: today - RuleContext.GREATEST_AGE;
		int earliest = birth ? today - RuleContext.GREATEST_AGE : born + RuleContext.LEAST_AGE;
		int latest = birth ? today - RuleContext.LEAST_AGE : today;
		int year = latest - Math.floorMod(latest - twoDigits, 100);
		return (year >= earliest && year - 100 < earliest) ? year : 0;
	}

	/**
	 * {@return the standard spelling; empty when no calendar has such a year, month or
	 * day, or when the day is known and the month is not}
	 */
	private static String spelt(int year, int month, int day) {
		if (!PartialDate.isValid(year, month, 0) || year == 0 || day > 31 || month == 0 && day > 0) {
			return "";
		}
		if (PartialDate.isValid(year, month, day)) {
			return new PartialDate(year, month, day).toIso();
		}
		return new PartialDate(year, month, 0).toIso().substring(0, 8) + day;
	}

}
