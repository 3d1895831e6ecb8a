package org.muster.reissue;

import java.util.List;
import java.util.Locale;

import org.muster.model.IdMethod;

/** Why a card with a reason is not listed all the same. */
public enum Obstacle {

	/** The member is dead. */
	NOT_LIVING {
		@Override
		boolean holds(CardFacts facts, List<ReissueReason> reasons, CardPast past) {
			return facts.status().equals("deceased");
		}
	},

	/** Only official members have a card. */
	NOT_OFFICIAL {
		@Override
		boolean holds(CardFacts facts, List<ReissueReason> reasons, CardPast past) {
			return !facts.isOfficial() && !facts.status().equals("deceased");
		}
	},

	/** There is no card to replace, and its number is not what is missing. */
	NO_CARD {
		@Override
		boolean holds(CardFacts facts, List<ReissueReason> reasons, CardPast past) {
			return facts.cardNumber().isEmpty() && !reasons.contains(ReissueReason.CARD_NUMBER_MISSING);
		}
	},

	/** The national ID is not decided. */
	ID_NOT_VERIFIED {
		@Override
		boolean holds(CardFacts facts, List<ReissueReason> reasons, CardPast past) {
			return facts.nationalId().isEmpty() || facts.idMethod() == IdMethod.PENDING
					|| facts.idMethod() == IdMethod.NONE;
		}
	},

	/** It is on an earlier list, and not handed over yet. */
	LISTED_BEFORE {
		@Override
		boolean holds(CardFacts facts, List<ReissueReason> reasons, CardPast past) {
			return past.state().isOpen();
		}
	},

	/** A new card was handed over in this campaign, and there is no new reason. */
	HANDED_OVER {
		@Override
		boolean holds(CardFacts facts, List<ReissueReason> reasons, CardPast past) {
			return past.state() == CardState.HANDED_OVER && areServed(facts, reasons, past);
		}
	},

	/** A person cancelled it in this campaign, and there is no new reason. */
	CANCELLED {
		@Override
		boolean holds(CardFacts facts, List<ReissueReason> reasons, CardPast past) {
			return past.state() == CardState.CANCELLED && areServed(facts, reasons, past);
		}
	};

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * Tells whether the obstacle stands.
	 * @param facts of the member and the card in force
	 * @param reasons that hold
	 * @param past what was done in the campaign
	 * @return whether the card cannot be listed
	 */
	abstract boolean holds(CardFacts facts, List<ReissueReason> reasons, CardPast past);

	private static boolean areServed(CardFacts facts, List<ReissueReason> reasons, CardPast past) {
		return reasons.stream().allMatch((reason) -> past.hasServed(reason, facts.cardNumber()));
	}

	/**
	 * {@return the word in the database and in exports}
	 */
	public String key() {
		return this.key;
	}

}
