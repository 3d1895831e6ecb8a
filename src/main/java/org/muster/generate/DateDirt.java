package org.muster.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.muster.model.Field;
import org.muster.model.PartialDate;

/**
 * Dirt in dates. A birth date loses its day only where a number makes the member certain,
 * or where harm is meant.
 */
final class DateDirt {

	private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

	private DateDirt() {
	}

	static boolean monthOnly(Draft draft, Chance chance) {
		PartialDate date = birthDate(draft);
		return lessExact(draft, new PartialDate(date.year(), date.month(), 0),
				Population.digits(date.month(), 2) + "/" + date.year());
	}

	static boolean yearOnly(Draft draft, Chance chance) {
		PartialDate date = birthDate(draft);
		return lessExact(draft, new PartialDate(date.year(), 0, 0), Integer.toString(date.year()));
	}

	static boolean dayZero(Draft draft, Chance chance) {
		PartialDate date = birthDate(draft);
		return lessExact(draft, new PartialDate(date.year(), 0, 0), "00/00/" + date.year());
	}

	static boolean impossible(Draft draft, Chance chance) {
		PartialDate date = birthDate(draft);
		int day = switch (date.month()) {
			case 2 -> 30;
			case 4, 6, 9, 11 -> 31;
			default -> 0;
		};
		return day != 0 && lessExact(draft, new PartialDate(date.year(), date.month(), 0),
				day + "/" + Population.digits(date.month(), 2) + "/" + date.year());
	}

	private static boolean lessExact(Draft draft, PartialDate date, String writing) {
		if (!draft.kind().bearsHarm() || !birthDate(draft).isFull() || draft.kind().has(Trait.IMPLAUSIBLE_AGE)) {
			return false;
		}
		draft.state(Field.BIRTH_DATE, date.toIso(), writing);
		return true;
	}

	/** {@code 1-7-54}, where two digits tell the century. */
	static boolean shortForm(Draft draft, Chance chance) {
		PartialDate date = birthDate(draft);
		boolean clear = date.year() >= 1930 && date.year() <= 1999 || date.year() >= 2000 && date.year() <= 2007;
		return clear
				&& otherwise(draft, date.day() + "-" + date.month() + "-" + Population.digits(date.year() % 100, 2));
	}

	static boolean iso(Draft draft, Chance chance) {
		return otherwise(draft, birthDate(draft).toIso());
	}

	/** The number of days of a spreadsheet, where it has five digits. */
	static boolean serial(Draft draft, Chance chance) {
		PartialDate date = birthDate(draft);
		if (!date.isFull()) {
			return false;
		}
		long serial = ChronoUnit.DAYS.between(SERIAL_ZERO, LocalDate.of(date.year(), date.month(), date.day()));
		return serial >= 10_000 && otherwise(draft, Long.toString(serial));
	}

	private static boolean otherwise(Draft draft, String writing) {
		return birthDate(draft).isFull() && !draft.kind().has(Trait.GARBAGE_DATE)
				&& draft.write(Field.BIRTH_DATE, writing);
	}

	private static PartialDate birthDate(Draft draft) {
		return PartialDate.ofIso(draft.standard(Field.BIRTH_DATE));
	}

	/**
	 * {@return the date as most records write it: {@code 21/07/1954}}
	 */
	static String written(PartialDate date) {
		if (!date.isFull()) {
			return Integer.toString(date.year());
		}
		return Population.digits(date.day(), 2) + "/" + Population.digits(date.month(), 2) + "/" + date.year();
	}

}
