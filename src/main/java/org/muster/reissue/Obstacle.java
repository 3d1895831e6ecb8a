package org.muster.reissue;

import java.util.Locale;

import org.muster.model.IdMethod;

/** Why a card with a reason is not listed all the same. */
public enum Obstacle {

	/** The member is dead. */
	NOT_LIVING {
		@Override
		public boolean holds(CardFacts facts) {
			return facts.status().equals("deceased");
		}
	},

	/** Only official members have a card. */
	NOT_OFFICIAL {
		@Override
		public boolean holds(CardFacts facts) {
			return !facts.status().equals("official") && !facts.status().equals("deceased");
		}
	},

	/** There is no card to replace. */
	NO_CARD {
		@Override
		public boolean holds(CardFacts facts) {
			return facts.cardNumber().isEmpty();
		}
	},

	/** The national ID is not decided. */
	ID_NOT_VERIFIED {
		@Override
		public boolean holds(CardFacts facts) {
			return facts.nationalId().isEmpty() || facts.idMethod() == IdMethod.PENDING
					|| facts.idMethod() == IdMethod.NONE;
		}
	};

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * Tells whether the obstacle stands.
	 * @param facts of the member and the card in force
	 * @return whether the card cannot be listed
	 */
	public abstract boolean holds(CardFacts facts);

	/**
	 * {@return the word in the database and in exports}
	 */
	public String key() {
		return this.key;
	}

}
