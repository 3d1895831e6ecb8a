package org.muster.reissue;

/**
 * Home place, day of admission or official day is another than when the card was printed;
 * a spelling of the home place is no change.
 */
final class PrintedDataChanged implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return facts.now().differsInOtherFields(facts.before());
	}

}
