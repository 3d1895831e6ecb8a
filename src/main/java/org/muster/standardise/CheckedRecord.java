package org.muster.standardise;

import java.time.LocalDate;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Gender;
import org.muster.model.PartialDate;
import org.muster.model.PlaceCodes;

/**
 * What checks look at.
 *
 * @param spelt the values after the rules, before {@link StandardForm} left anything
 * unknown
 * @param nameKey the full name folded for comparison
 * @param birthDate the standard birth date
 * @param gender the standard gender
 * @param places today's units of its places
 * @param asOf the day ages are reckoned from
 */
record CheckedRecord(FieldValues spelt, String nameKey, PartialDate birthDate, Gender gender, PlaceCodes places,
		LocalDate asOf) {

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

}
