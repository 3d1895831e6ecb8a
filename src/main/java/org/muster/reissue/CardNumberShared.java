package org.muster.reissue;

/** Another member has the same card number. */
final class CardNumberShared implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return facts.cardShared();
	}

	@Override
	public boolean isOfTheCard() {
		return true;
	}

}
