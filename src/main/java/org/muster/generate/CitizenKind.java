package org.muster.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of citizen who is no member, most of them made to be mistaken for one. */
enum CitizenKind {

	/** The name of a member, another birth year. */
	NAMESAKE,

	/** Name, gender, birth year and province of a member, another day and month. */
	NEAR_TWIN,

	/** Like {@link #NEAR_TWIN}; the member's record has the year only. */
	YEAR_TWIN,

	/** Surname, birth date and province of a member, another given name. */
	SIBLING,

	/** Gender and birth year of a member, whose record carries this citizen's number. */
	LENDER,

	/** A row whose number denies its own gender. */
	CONTRADICTING_ROW,

	/** Nobody's double on purpose. */
	STRANGER,

	/**
	 * Surname, birth date and home of a member; another given or middle name, often by
	 * one letter or mark.
	 */
	TWIN,

	/**
	 * Surname, gender and home of a member, 20 to 38 years older or younger; the same
	 * name or nearly.
	 */
	PARENT,

	/** Name, gender and birth year of a member, another day, anywhere. */
	YEAR_NAMESAKE,

	/** Name, gender and birth date of a member, another province. */
	DATE_NAMESAKE,

	/** Name, gender, birth date and province of a member. */
	PROVINCE_DOUBLE,

	/** Name, gender, birth date and home of a member. */
	COMMUNE_DOUBLE;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	String key() {
		return this.key;
	}

	static Optional<CitizenKind> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

}
