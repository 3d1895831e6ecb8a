package org.muster.reissue;

/**
 * The card is one of a province that is part of another one since 1 July 2025. A province
 * whose name lives on is no such province: its cards read right.
 */
final class ProvinceMerged implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return facts.provinceMerged();
	}

}
