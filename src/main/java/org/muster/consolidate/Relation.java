package org.muster.consolidate;

import org.muster.link.person.NumberLevel;

/** What the numbers of two records say of them. */
enum Relation {

	/** They share a profile number: its key judges them. */
	PROFILE_SHARED,

	/** They share a card number and no profile number: its key judges them first. */
	CARD_SHARED,

	/** Their profile numbers or national IDs differ by more than a slip: two people. */
	APART,

	/** Other numbers of them differ by more than a slip: never merged by weight. */
	DISPUTED,

	/** A number differs by a slip: never merged but with the strongest evidence. */
	SLIPPED,

	/** No number says anything against it. */
	OPEN;

	/**
	 * {@return what numbers say}
	 * @param profile how the profile numbers agree
	 * @param card how the card numbers agree
	 * @param nationalId how the 12-digit numbers agree
	 * @param oldId how the 9-digit numbers agree
	 */
	static Relation of(NumberLevel profile, NumberLevel card, NumberLevel nationalId, NumberLevel oldId) {
		if (profile == NumberLevel.SAME) {
			return PROFILE_SHARED;
		}
		if (profile == NumberLevel.DIFFERS || nationalId == NumberLevel.DIFFERS) {
			return APART;
		}
		if (card == NumberLevel.DIFFERS || oldId == NumberLevel.DIFFERS) {
			return DISPUTED;
		}
		boolean slip = profile == NumberLevel.ONE_SLIP || card == NumberLevel.ONE_SLIP
				|| nationalId == NumberLevel.ONE_SLIP || oldId == NumberLevel.ONE_SLIP;
		return slip ? SLIPPED : (card == NumberLevel.SAME) ? CARD_SHARED : OPEN;
	}

	/**
	 * {@return whether the two may be one member, and the profile number does not say so}
	 */
	boolean isOpen() {
		return this == CARD_SHARED || this == SLIPPED || this == OPEN;
	}

	/**
	 * {@return whether next to all such pairs are of one member}
	 */
	boolean isProving() {
		return this == PROFILE_SHARED || this == CARD_SHARED;
	}

}
