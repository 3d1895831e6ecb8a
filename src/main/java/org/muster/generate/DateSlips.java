package org.muster.generate;

import org.muster.generate.Slip.Surroundings;
import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

/** Slips in birth date and gender. */
final class DateSlips {

	private DateSlips() {
	}

	static boolean swapped(Draft draft, Chance chance, Surroundings others) {
		PartialDate date = date(draft);
		return date.isFull() && date.day() <= 12
				&& state(draft, new PartialDate(date.year(), date.day(), date.month()));
	}

	static boolean yearByOne(Draft draft, Chance chance, Surroundings others) {
		PartialDate date = date(draft);
		int year = date.year() + ((chance.below(2) == 0) ? 1 : -1);
		return state(draft,
				new PartialDate(year, date.month(), (date.month() == 2) ? Math.min(date.day(), 28) : date.day()));
	}

	static boolean dayWrong(Draft draft, Chance chance, Surroundings others) {
		PartialDate date = date(draft);
		return date.isFull() && state(draft, new PartialDate(date.year(), date.month(), 1 + chance.below(28)));
	}

	static boolean monthWrong(Draft draft, Chance chance, Surroundings others) {
		PartialDate date = date(draft);
		return date.isFull()
				&& state(draft, new PartialDate(date.year(), 1 + chance.below(12), Math.min(date.day(), 28)));
	}

	static boolean yearAlone(Draft draft, Chance chance, Surroundings others) {
		return state(draft, new PartialDate(date(draft).year(), 0, 0));
	}

	static boolean firstJanuary(Draft draft, Chance chance, Surroundings others) {
		return date(draft).isFull() && state(draft, new PartialDate(date(draft).year(), 1, 1));
	}

	static boolean genderWrong(Draft draft, Chance chance, Surroundings others) {
		boolean male = draft.gender() == Gender.MALE;
		draft.state(Field.GENDER, (male ? Gender.FEMALE : Gender.MALE).code(), male ? "Nữ" : "Nam");
		return true;
	}

	private static PartialDate date(Draft draft) {
		return PartialDate.ofIso(draft.standard(Field.BIRTH_DATE));
	}

	private static boolean state(Draft draft, PartialDate date) {
		if (date.equals(date(draft))) {
			return false;
		}
		draft.state(Field.BIRTH_DATE, date.toIso(), DateDirt.written(date));
		return true;
	}

}
