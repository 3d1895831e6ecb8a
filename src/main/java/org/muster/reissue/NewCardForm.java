package org.muster.reissue;

/**
 * The campaign: every card in force is changed to the new form. Source: Directive
 * 51-CT/TW of 8 August 2025, for official members who hold a card; see the obstacles.
 */
final class NewCardForm implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return !facts.cardNumber().isEmpty();
	}

}
