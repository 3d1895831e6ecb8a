package org.muster.generate;

/** What is special about a kind of member; what is not named is in order. */
enum Trait {

	// status; official otherwise

	PROVISIONAL, DECEASED, LEFT,

	// the national ID that the record carries; the right one otherwise

	NO_ID, MALFORMED_ID, CONTRADICTING_ID, WRONG_DIGIT, LENT_ID,

	// the old number; on every other record otherwise, in the extract always

	OLD_ID, NO_OLD_ID,

	// the card

	NO_CARD, MALFORMED_CARD, SHARED_CARD, PRINTED_OTHERWISE,

	// what the register has otherwise than the registry

	OTHER_DAY, OTHER_YEAR, SWAPPED_DATE, OTHER_GENDER, OTHER_NAME, OTHER_SPELLING, YEAR_ONLY,

	// the person

	IMPLAUSIBLE_AGE, NO_CITIZEN,

	/** Is told apart by name, birth date, gender and province alone; a rare name. */
	CLEAR_WITHOUT_NUMBERS,

	/** Is in the decisions file. */
	DOUBTFUL,

	// why a record is held

	/** The second of two people has the national ID of the first. */
	SAME_ID,

	/** The second of two people has the profile number of the first. */
	SAME_PROFILE,

	GARBAGE_DATE, NO_NAME, FIELD_COUNT, LONE_QUOTE, BROKEN_QUOTES, UNDECODABLE,

	// the open world

	/**
	 * Carries the right number, the old one or none, as chance has it; any dirt and any
	 * slip may fall on it, whatever harm it does.
	 */
	OPEN,

	/** Both of two people are twins. */
	TWINS,

	/** Of two people one is the parent of the other and has nearly the same name. */
	PARENTS

}
