package org.muster.reissue;

import java.util.Locale;
import java.util.Optional;

import org.muster.model.MemberNumber;

/**
 * Why a card has to be issued again. A new reason is a constant here and rows in the
 * test.
 */
public enum ReissueReason {

	/** The name on the card is not the member's name; letter case does not count. */
	PRINTED_NAME_CHANGED {
		@Override
		public boolean holds(CardFacts facts) {
			return !facts.printedName().isEmpty() && !printed(facts.printedName()).equals(printed(facts.fullName()));
		}
	},

	/** The card number is not 8 digits. */
	CARD_NUMBER_MALFORMED {
		@Override
		public boolean holds(CardFacts facts) {
			return !facts.cardNumber().isEmpty() && !MemberNumber.isCardNumber(facts.cardNumber());
		}
	},

	/** Another member has the same card number. */
	CARD_NUMBER_SHARED {
		@Override
		public boolean holds(CardFacts facts) {
			return facts.cardShared();
		}
	},

	/** Register and registry name different birth dates. */
	BIRTH_DATE_CONFLICT {
		@Override
		public boolean holds(CardFacts facts) {
			return !facts.birthDate().agreesWith(facts.citizenBirthDate());
		}
	},

	/** The member has a national ID now; the record came without a valid one. */
	ID_NEWLY_ATTACHED {
		@Override
		public boolean holds(CardFacts facts) {
			return facts.carriedId().isEmpty() && !facts.nationalId().isEmpty();
		}
	};

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * Tells whether the reason applies.
	 * @param facts of the member and the card in force
	 * @return whether the card has to be issued again for this reason
	 */
	public abstract boolean holds(CardFacts facts);

	/**
	 * {@return the word in job definitions, in the database and in exports}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the reason of that key, or empty}
	 */
	public static Optional<ReissueReason> ofKey(String key) {
		for (ReissueReason reason : values()) {
			if (reason.key.equals(key)) {
				return Optional.of(reason);
			}
		}
		return Optional.empty();
	}

	/**
	 * {@return the name as the card prints it, in capitals}
	 */
	private static String printed(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

}
