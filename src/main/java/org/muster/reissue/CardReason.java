package org.muster.reissue;

/**
 * The test of one reason. A reason is a file with one of these, a constant of
 * {@link ReissueReason}, and its test.
 */
interface CardReason {

	/**
	 * {@return whether the card has to be issued again for this reason}
	 */
	boolean holds(CardFacts facts);

	/**
	 * {@return whether it is a reason of the card with its number: a new card ends it,
	 * and a card of another number can have it again. Else it is of the member, and is
	 * served once in a campaign.}
	 */
	default boolean isOfTheCard() {
		return false;
	}

}
