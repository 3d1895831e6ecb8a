package org.muster.generate;

import org.muster.model.Field;
import org.muster.model.MemberNumber;

/**
 * What the second record of a member who is exported twice says. Most such records err
 * like the first one and have a number in common with it; in an open world some are
 * written otherwise: they err by themselves, and lack numbers or have them wrong.
 */
final class SecondRecord {

	/**
	 * Percent of those written otherwise that lack the profile number; the card number.
	 */
	private static final int LACKING = 70;

	/** Percent that lack it or have one digit wrong. */
	private static final int LACKING_OR_WRONG = 80;

	private final Scenario scenario;

	SecondRecord(Scenario scenario) {
		this.scenario = scenario;
	}

	/**
	 * {@return whether the two records of a member err each by itself}
	 * @param kind of the member
	 * @param person number of the member
	 */
	boolean isWrittenOtherwise(MemberKind kind, int person) {
		return kind.has(Trait.OPEN) && chance(person).percent(this.scenario.world().writtenOtherwise());
	}

	private Chance chance(int person) {
		return Chance.of(this.scenario.seed(), Chance.Purpose.DOUBLE, person * 2L);
	}

	/**
	 * {@return by what chance a record errs that is written otherwise}
	 */
	Chance slips(int person) {
		return Chance.of(this.scenario.seed(), Chance.Purpose.DOUBLE, person * 2L + 1);
	}

	/** Leaves numbers out of a record that is written otherwise, or spoils them. */
	void loseNumbers(Draft draft) {
		Chance chance = chance(draft.person().index());
		chance.next();
		lose(draft, Field.PROFILE_NUMBER, chance);
		lose(draft, Field.CARD_NUMBER, chance);
		boolean noId = chance.below(2) == 0;
		boolean noOldId = chance.below(2) == 0;
		if (noId) {
			draft.state(Field.NATIONAL_ID, "");
		}
		if (noOldId) {
			draft.state(Field.OLD_ID, "");
		}
	}

	private static void lose(Draft draft, Field field, Chance chance) {
		int choice = chance.below(100);
		int at = chance.below(6);
		int step = 1 + chance.below(9);
		String number = draft.standard(field);
		if (choice < LACKING) {
			draft.state(field, "");
		}
		else if (choice < LACKING_OR_WRONG && number.length() > at && Character.isDigit(number.charAt(at))) {
			char digit = (char) ('0' + (number.charAt(at) - '0' + step) % 10);
			draft.state(field, number.substring(0, at) + digit + number.substring(at + 1));
		}
	}

	/** A second export often lacks a number; one that names the member is always left. */
	void leaveOutKeys(Draft draft, Chance chance) {
		boolean card = MemberNumber.isCardNumber(draft.standard(Field.CARD_NUMBER));
		boolean profile = MemberNumber.isProfileNumber(draft.standard(Field.PROFILE_NUMBER));
		int choice = chance.below(5);
		if (choice == 1 && card) {
			draft.state(Field.PROFILE_NUMBER, "");
		}
		if (choice == 2 && profile) {
			draft.state(Field.CARD_NUMBER, "");
		}
		if (choice == 3 && (card || profile)) {
			draft.state(Field.NATIONAL_ID, "");
		}
		if (choice == 4 && draft.kind().isCertain()) {
			draft.state(Field.PROFILE_NUMBER, "");
			draft.state(Field.CARD_NUMBER, "");
		}
	}

}
