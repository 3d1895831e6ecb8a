package org.muster.reissue;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a card has to be issued again. A new reason is a file with its test, and a constant
 * here.
 */
public enum ReissueReason {

	/** See {@link PrintedNameChanged}; the others likewise. */
	PRINTED_NAME_CHANGED(new PrintedNameChanged()),

	CARD_NUMBER_MALFORMED(new CardNumberMalformed()),

	CARD_NUMBER_SHARED(new CardNumberShared()),

	BIRTH_DATE_CONFLICT(new BirthDateConflict()),

	ID_NEWLY_ATTACHED(new IdNewlyAttached()),

	NEW_CARD_FORM(new NewCardForm()),

	PRINTED_BIRTH_DATE_CHANGED(new PrintedBirthDateChanged()),

	PRINTED_DATA_CHANGED(new PrintedDataChanged()),

	CARD_NUMBER_MISSING(new CardNumberMissing()),

	ORGANISATION_DISSOLVED(new OrganisationDissolved()),

	PROVINCE_MERGED(new ProvinceMerged()),

	CARD_LOST(new CardLost()),

	CARD_DAMAGED(new CardDamaged());

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	private final CardReason test;

	ReissueReason(CardReason test) {
		this.test = test;
	}

	/**
	 * Tells whether the reason applies.
	 * @param facts of the member and the card in force
	 * @return whether the card has to be issued again for this reason
	 */
	public boolean holds(CardFacts facts) {
		return this.test.holds(facts);
	}

	/**
	 * {@return whether it is a reason of the card with its number, not of the member}
	 */
	boolean isOfTheCard() {
		return this.test.isOfTheCard();
	}

	/**
	 * {@return whether it rests on what the register said before}
	 */
	public boolean looksBack() {
		return this == PRINTED_NAME_CHANGED || this == PRINTED_BIRTH_DATE_CHANGED || this == PRINTED_DATA_CHANGED;
	}

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

}
