package org.muster.reissue;

import org.muster.model.MemberNumber;

/** The card number is not 8 digits. */
final class CardNumberMalformed implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return !facts.cardNumber().isEmpty() && !MemberNumber.isCardNumber(facts.cardNumber());
	}

	@Override
	public boolean isOfTheCard() {
		return true;
	}

}
