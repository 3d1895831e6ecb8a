package org.muster.standardise;

import java.time.LocalDate;
import java.util.List;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

/**
 * What checks look at.
 *
 * @param spelt the values after the rules, before {@link StandardForm} left anything
 * unknown
 * @param nameKey the full name folded for comparison
 * @param birthDate the standard birth date
 * @param gender the standard gender
 * @param places today's units of its places
 * @param lists the code lists of the run
 * @param ambiguous fields typed in an old font, nobody can say which
 * @param asOf the day ages are reckoned from
 */
record CheckedRecord(FieldValues spelt, StandardDates dates, String nameKey, PartialDate birthDate, Gender gender,
		PlaceReadings places, LocalDate asOf, CodeLists lists, List<Field> ambiguous) {

	private static final int ISO_LENGTH = 10;

	String get(Field field) {
		return this.spelt.get(field);
	}

	boolean has(Field field) {
		return this.spelt.has(field);
	}

	/**
	 * {@return whether the birth date, however its unknown parts are filled, makes the
	 * person too young or too old for a member}
	 */
	boolean hasImplausibleAge() {
		if (!this.birthDate.isKnown()) {
			return false;
		}
		int earliest = ordered(1, 1);
		int latest = ordered(12, 31);
		return earliest > asOfYearsAgo(RuleContext.LEAST_AGE) || latest < asOfYearsAgo(RuleContext.GREATEST_AGE);
	}

	private int ordered(int unknownMonth, int unknownDay) {
		int month = (this.birthDate.month() == 0) ? unknownMonth : this.birthDate.month();
		int day = (this.birthDate.day() == 0) ? unknownDay : this.birthDate.day();
		return (this.birthDate.year() * 100 + month) * 100 + day;
	}

	private int asOfYearsAgo(int years) {
		return ((this.asOf.getYear() - years) * 100 + this.asOf.getMonthValue()) * 100 + this.asOf.getDayOfMonth();
	}

	/**
	 * {@return the date of a field, or the one that its text begins with; unknown for
	 * none}
	 */
	PartialDate date(Field field) {
		return this.dates.get(field);
	}

	/**
	 * {@return whether the field has a text that is no date, or more than one}
	 */
	boolean isNoDate(Field field) {
		String text = get(field);
		return !text.isEmpty() && (text.length() != ISO_LENGTH || !date(field).isKnown());
	}

	/**
	 * {@return whether the first date is certainly before the second; false when one is
	 * unknown}
	 */
	boolean isBefore(Field first, Field second) {
		PartialDate one = date(first);
		PartialDate other = one.isKnown() ? date(second) : PartialDate.NONE;
		return other.isKnown() && latest(one) < earliest(other);
	}

	/**
	 * {@return whether the date is certainly after the day of the run; false when it is
	 * unknown}
	 */
	boolean isAfterRun(Field field) {
		PartialDate date = date(field);
		return date.isKnown() && earliest(date) > asOfYearsAgo(0);
	}

	/**
	 * {@return whether the date is certainly before a day; false when it is unknown}
	 * @param day as year, month and day in one decimal number
	 */
	boolean isBefore(Field field, int day) {
		PartialDate date = date(field);
		return date.isKnown() && latest(date) < day;
	}

	/**
	 * {@return whether the person was certainly younger than this on that day}
	 */
	boolean isYoungerOn(Field day, int years) {
		PartialDate date = date(day);
		return this.birthDate.isKnown() && date.isKnown() && latest(date) < earliest(this.birthDate) + years * 10_000;
	}

	private static int earliest(PartialDate date) {
		return (date.year() * 100 + Math.max(1, date.month())) * 100 + Math.max(1, date.day());
	}

	private static int latest(PartialDate date) {
		int month = (date.month() == 0) ? 12 : date.month();
		return (date.year() * 100 + month) * 100 + ((date.day() == 0) ? 31 : date.day());
	}

}
