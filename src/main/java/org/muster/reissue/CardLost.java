package org.muster.reissue;

/** A source reports the card as lost. */
final class CardLost implements CardReason {

	/** A code of the list of {@code card-condition}. */
	static final String LOST = "lost";

	@Override
	public boolean holds(CardFacts facts) {
		return facts.cardCondition().equals(LOST);
	}

	@Override
	public boolean isOfTheCard() {
		return true;
	}

}
