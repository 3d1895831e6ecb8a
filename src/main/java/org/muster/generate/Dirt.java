package org.muster.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of dirt; the key is the word in scenarios and in the truth file. In this order
 * it falls on a record: first what leaves something out, then what writes it otherwise.
 */
enum Dirt {

	/** Birth date without the day: {@code 07/1954}. */
	BIRTH_MONTH_ONLY(DateDirt::monthOnly),

	/** Birth date without day and month: {@code 1954}. */
	BIRTH_YEAR_ONLY(DateDirt::yearOnly),

	/** {@code 00/00/1954}. */
	BIRTH_DAY_ZERO(DateDirt::dayZero),

	/** {@code 31/06/1954}. */
	BIRTH_DAY_IMPOSSIBLE(DateDirt::impossible),

	HOME_SINCE_2025(TextDirt::homeSince2025),

	HOME_OTHER_TONE(TextDirt::homeOtherTone),

	HOME_ABBREVIATED(TextDirt::homeAbbreviated),

	PHONE_EMPTY(TextDirt::phoneEmpty),

	RESIDENCE_EMPTY(TextDirt::residenceEmpty),

	ORGANISATION_EMPTY(TextDirt::organisationEmpty),

	HOME_EMPTY(TextDirt::homeEmpty),

	GENDER_EMPTY(TextDirt::genderEmpty),

	PRINTED_NAME_EMPTY(TextDirt::printedEmpty),

	DATE_SHORT(DateDirt::shortForm),

	DATE_ISO(DateDirt::iso),

	DATE_SERIAL(DateDirt::serial),

	GENDER_FORM(TextDirt::genderForm),

	STATUS_FORM(TextDirt::statusForm),

	ID_ZERO_LOST(NumberDirt::idZeroLost),

	ID_SPACED(NumberDirt::idSpaced),

	OLD_ID_ZERO_LOST(NumberDirt::oldIdZeroLost),

	OLD_ID_SPACED(NumberDirt::oldIdSpaced),

	CARD_SPACED(NumberDirt::cardSpaced),

	PROFILE_JOINED(NumberDirt::profileJoined),

	PROFILE_LOWER(NumberDirt::profileLower),

	PHONE_FORM(NumberDirt::phoneForm),

	NAME_CAPITALS(TextDirt::nameCapitals),

	NAME_SPACES(TextDirt::nameSpaces),

	NAME_INVISIBLE(TextDirt::nameInvisible),

	NAME_ETH(TextDirt::nameEth),

	NAME_DECOMPOSED(TextDirt::nameDecomposed),

	SPACES_AROUND(TextDirt::spacesAround),

	QUOTED_TEXT(TextDirt::quotedText),

	LINE_BREAK(TextDirt::lineBreak),

	BLANK_LINE((draft, chance) -> true);

	private final Spoiler spoiler;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	Dirt(Spoiler spoiler) {
		this.spoiler = spoiler;
	}

	/**
	 * {@return whether the record took the dirt}
	 */
	boolean spoil(Draft draft, Chance chance) {
		return this.spoiler.spoil(draft, chance);
	}

	String key() {
		return this.key;
	}

	static Optional<Dirt> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

	/** Spoils a record, if that does no harm to what the record must still tell. */
	@FunctionalInterface
	private interface Spoiler {

		boolean spoil(Draft draft, Chance chance);

	}

}
