package org.muster.generate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of member, which decides what becomes of the record; the key is the word in
 * scenarios and in the truth file. A new kind is a constant here.
 */
enum MemberKind {

	/** Official, carries the right number, the card is in order. */
	SETTLED,

	PROVISIONAL(Trait.PROVISIONAL, Trait.NO_CARD),

	PROVISIONAL_ID_MISSING(Trait.PROVISIONAL, Trait.NO_CARD, Trait.NO_ID, Trait.OLD_ID),

	DECEASED(Trait.DECEASED),

	DECEASED_ID_MISSING(Trait.DECEASED, Trait.NO_ID, Trait.OLD_ID),

	LEFT(Trait.LEFT),

	CARD_MISSING(Trait.NO_CARD),

	// a card to issue again

	ID_MISSING(Trait.NO_ID, Trait.NO_OLD_ID, Trait.CLEAR_WITHOUT_NUMBERS),

	ID_MISSING_OLD_ID(Trait.NO_ID, Trait.OLD_ID),

	ID_MALFORMED(Trait.MALFORMED_ID, Trait.OLD_ID),

	ID_CONTRADICTING(Trait.CONTRADICTING_ID, Trait.OLD_ID, Trait.DOUBTFUL),

	PRINTED_OTHERWISE(Trait.PRINTED_OTHERWISE),

	PRINTED_OTHERWISE_ID_MISSING(Trait.PRINTED_OTHERWISE, Trait.NO_ID, Trait.OLD_ID),

	CARD_MALFORMED(Trait.MALFORMED_CARD),

	CARD_MALFORMED_ID_MISSING(Trait.MALFORMED_CARD, Trait.NO_ID, Trait.OLD_ID),

	CARD_SHARED(Trait.SHARED_CARD),

	// to be decided by a reviewer

	BIRTH_DAY_OTHER(Trait.OTHER_DAY, Trait.OLD_ID, Trait.DOUBTFUL),

	BIRTH_YEAR_OTHER(Trait.OTHER_YEAR, Trait.NO_ID, Trait.NO_OLD_ID, Trait.DOUBTFUL),

	BIRTH_DATE_SWAPPED(Trait.SWAPPED_DATE, Trait.NO_ID, Trait.NO_OLD_ID, Trait.DOUBTFUL),

	GENDER_OTHER(Trait.OTHER_GENDER, Trait.NO_ID, Trait.NO_OLD_ID, Trait.DOUBTFUL),

	GENDER_OTHER_WITH_ID(Trait.OTHER_GENDER, Trait.DOUBTFUL),

	NAME_OTHER(Trait.OTHER_NAME, Trait.NO_ID, Trait.NO_OLD_ID, Trait.DOUBTFUL),

	SPELLING_OTHER(Trait.OTHER_SPELLING, Trait.NO_ID, Trait.NO_OLD_ID, Trait.DOUBTFUL),

	SPELLING_OTHER_WITH_ID(Trait.OTHER_SPELLING, Trait.OLD_ID, Trait.DOUBTFUL),

	YEAR_ONLY_NAMESAKE(Trait.YEAR_ONLY, Trait.NO_ID, Trait.NO_OLD_ID, Trait.DOUBTFUL),

	ID_DIGIT_WRONG(Trait.WRONG_DIGIT, Trait.NO_OLD_ID, Trait.DOUBTFUL),

	ID_DIGIT_WRONG_OLD_ID(Trait.WRONG_DIGIT, Trait.OLD_ID, Trait.DOUBTFUL),

	ID_OF_ANOTHER(Trait.LENT_ID, Trait.NO_OLD_ID, Trait.DOUBTFUL),

	// truly bad

	AGE_IMPLAUSIBLE(Trait.IMPLAUSIBLE_AGE),

	CITIZEN_MISSING(Trait.NO_CITIZEN, Trait.NO_ID),

	ID_ON_TWO(Trait.SAME_ID),

	PROFILE_ON_TWO(Trait.SAME_PROFILE),

	BIRTH_DATE_GARBAGE(Trait.GARBAGE_DATE),

	NAME_MISSING(Trait.NO_NAME),

	FIELD_COUNT_WRONG(Trait.FIELD_COUNT),

	QUOTE_LONE(Trait.LONE_QUOTE),

	QUOTES_BROKEN(Trait.BROKEN_QUOTES),

	BYTES_UNDECODABLE(Trait.UNDECODABLE),

	// the open world: numbers, dirt and slips as chance has them

	ORDINARY(Trait.OPEN),

	/** The twin is a citizen and no member. */
	TWIN(CitizenKind.TWIN, Trait.OPEN),

	/** Both twins are members. */
	TWINS(Trait.OPEN, Trait.TWINS),

	/** The parent, or the child, is a citizen and no member. */
	PARENT(CitizenKind.PARENT, Trait.OPEN),

	/** Parent and child are members. */
	PARENTS(Trait.OPEN, Trait.PARENTS),

	/** Somebody elsewhere has the same name and birth date. */
	CHANCE_TWIN(CitizenKind.DATE_NAMESAKE, Trait.OPEN),

	/** Somebody in the province has the same name and birth date. */
	PROVINCE_TWIN(CitizenKind.PROVINCE_DOUBLE, Trait.OPEN),

	/** Somebody at home has the same name and birth year. */
	NEAR_NAMESAKE(CitizenKind.NEAR_TWIN, Trait.OPEN),

	// members who are not in the extract, and whom it has instead

	ABSENT(Trait.OPEN, Trait.NO_CITIZEN),

	ABSENT_NAMESAKE(CitizenKind.NAMESAKE, Trait.OPEN, Trait.NO_CITIZEN),

	ABSENT_YEAR_NAMESAKE(CitizenKind.YEAR_NAMESAKE, Trait.OPEN, Trait.NO_CITIZEN),

	ABSENT_DATE_NAMESAKE(CitizenKind.DATE_NAMESAKE, Trait.OPEN, Trait.NO_CITIZEN),

	ABSENT_PROVINCE_DOUBLE(CitizenKind.PROVINCE_DOUBLE, Trait.OPEN, Trait.NO_CITIZEN),

	ABSENT_COMMUNE_DOUBLE(CitizenKind.COMMUNE_DOUBLE, Trait.OPEN, Trait.NO_CITIZEN),

	ABSENT_TWIN(CitizenKind.TWIN, Trait.OPEN, Trait.NO_CITIZEN),

	ABSENT_PARENT(CitizenKind.PARENT, Trait.OPEN, Trait.NO_CITIZEN);

	private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

	private final boolean paired;

	private final boolean held;

	private final boolean certain;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	private final Optional<CitizenKind> companion;

	MemberKind(Trait... traits) {
		this(Optional.empty(), traits);
	}

	MemberKind(CitizenKind companion, Trait... traits) {
		this(Optional.of(companion), traits);
	}

	MemberKind(Optional<CitizenKind> companion, Trait... traits) {
		this.companion = companion;
		this.traits.addAll(Arrays.asList(traits));
		this.paired = has(Trait.SHARED_CARD) || has(Trait.SAME_ID) || has(Trait.SAME_PROFILE) || has(Trait.TWINS)
				|| has(Trait.PARENTS);
		this.held = hasAny(Trait.SAME_ID, Trait.UNDECODABLE);
		boolean otherwise = hasAny(Trait.NO_ID, Trait.LENT_ID) || hasAny(Trait.OTHER_DAY, Trait.YEAR_ONLY);
		this.certain = !otherwise && !this.held && !this.paired && !has(Trait.OPEN);
	}

	boolean has(Trait trait) {
		return this.traits.contains(trait);
	}

	/**
	 * {@return whether members of this kind come in twos}
	 */
	boolean isPaired() {
		return this.paired;
	}

	/**
	 * {@return whether its records are held}
	 */
	boolean isHeld() {
		return this.held;
	}

	/**
	 * {@return whether number, name and date are beyond doubt, so that a less exact birth
	 * date or an empty field does no harm}
	 */
	boolean isCertain() {
		return this.certain;
	}

	/**
	 * {@return whether dirt may take away what tells the member from others}
	 */
	boolean bearsHarm() {
		return this.certain || has(Trait.OPEN);
	}

	/**
	 * {@return what the member is when the extract has no room for the companion}
	 */
	MemberKind alone() {
		if (!has(Trait.OPEN)) {
			return this;
		}
		return has(Trait.NO_CITIZEN) ? ABSENT : ORDINARY;
	}

	/**
	 * {@return the citizens made for each member of this kind, if any}
	 */
	Optional<CitizenKind> companion() {
		if (has(Trait.SWAPPED_DATE)) {
			return Optional.of(CitizenKind.NEAR_TWIN);
		}
		if (has(Trait.YEAR_ONLY)) {
			return Optional.of(CitizenKind.YEAR_TWIN);
		}
		return has(Trait.LENT_ID) ? Optional.of(CitizenKind.LENDER) : this.companion;
	}

	private boolean hasAny(Trait first, Trait last) {
		return this.traits.stream().anyMatch(EnumSet.range(first, last)::contains);
	}

	/**
	 * {@return the word in scenarios and in the truth file}
	 */
	String key() {
		return this.key;
	}

	static Optional<MemberKind> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

}
