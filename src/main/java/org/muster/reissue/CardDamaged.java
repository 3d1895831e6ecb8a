package org.muster.reissue;

/** A source reports the card as damaged. */
final class CardDamaged implements CardReason {

	/** A code of the list of {@code card-condition}. */
	static final String DAMAGED = "damaged";

	@Override
	public boolean holds(CardFacts facts) {
		return facts.cardCondition().equals(DAMAGED);
	}

	@Override
	public boolean isOfTheCard() {
		return true;
	}

}
