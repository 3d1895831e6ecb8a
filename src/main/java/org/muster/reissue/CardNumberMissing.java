package org.muster.reissue;

/**
 * An official member without a card number. Since a card is given when a member becomes
 * official (Guidance 01-HD/TW 2021, section 7), such a member holds one that the register
 * does not know, or was never given one: a job that lists this reason has the office
 * look.
 */
final class CardNumberMissing implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return facts.cardNumber().isEmpty() && facts.isOfficial();
	}

}
