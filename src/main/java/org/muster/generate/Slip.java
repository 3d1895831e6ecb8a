package org.muster.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A way in which a record tells something wrong of the member, or leaves out what tells
 * the member from others; the key is the word in scenarios and in the truth file. In this
 * order slips fall on a member; all records of the member have them, but for those
 * written otherwise.
 */
enum Slip {

	/** A middle or given name in use at another time. */
	NAME_CHANGED(NameSlips::changed),

	/** {@code Hung} for {@code Hùng}, in the whole name. */
	NAME_MARKS_LOST(NameSlips::marksLost),

	/** Another tone, or a letter without its mark, in one syllable. */
	NAME_MARK_WRONG(NameSlips::markWrong),

	/** One letter left out, one too many, another one, or two swapped. */
	NAME_LETTER_WRONG(NameSlips::letterWrong),

	NAME_MIDDLE_MISSING(NameSlips::middleMissing),

	/** The given name comes first. */
	NAME_ORDER(NameSlips::givenFirst),

	BIRTH_DAY_MONTH_SWAPPED(DateSlips::swapped),

	BIRTH_YEAR_BY_ONE(DateSlips::yearByOne),

	/** Another day of the same month. */
	BIRTH_DAY_WRONG(DateSlips::dayWrong),

	BIRTH_MONTH_WRONG(DateSlips::monthWrong),

	BIRTH_YEAR_ALONE(DateSlips::yearAlone),

	/** {@code 01/01} for a day that was not known. */
	BIRTH_FIRST_JANUARY(DateSlips::firstJanuary),

	GENDER_WRONG(DateSlips::genderWrong),

	/** Nobody's number. */
	ID_DIGIT_WRONG(NumberSlips::idDigitWrong),

	/** The number of a citizen who is no member. */
	ID_OF_ANOTHER(NumberSlips::idOfAnother),

	OLD_ID_DIGIT_WRONG(NumberSlips::oldIdDigitWrong),

	OLD_ID_OF_ANOTHER(NumberSlips::oldIdOfAnother),

	/** Another old number, as given to who moved to another province. */
	OLD_ID_REPLACED(NumberSlips::oldIdReplaced),

	/** Another commune of the province. */
	HOME_WRONG(PlaceSlips::homeWrong),

	HOME_PROVINCE_WRONG(PlaceSlips::homeProvinceWrong),

	/** Another residence than the registry has. */
	RESIDENCE_STALE(PlaceSlips::residenceStale);

	private final Fault fault;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	Slip(Fault fault) {
		this.fault = fault;
	}

	/**
	 * {@return whether the record took the slip}
	 */
	boolean fall(Draft draft, Chance chance, Surroundings others) {
		return this.fault.fall(draft, chance, others);
	}

	String key() {
		return this.key;
	}

	static Optional<Slip> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

	/** Makes a record tell something wrong. */
	@FunctionalInterface
	private interface Fault {

		boolean fall(Draft draft, Chance chance, Surroundings others);

	}

	/**
	 * What a slip may take by mistake.
	 *
	 * @param names other names
	 * @param places other places
	 * @param population other people
	 * @param layout who they are
	 */
	record Surroundings(NameStock names, PlaceStock places, Population population, Layout layout) {
	}

}
