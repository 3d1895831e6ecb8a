package org.muster.reissue;

/** The member has a national ID now; the record came without a valid one. */
final class IdNewlyAttached implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return facts.carriedId().isEmpty() && !facts.nationalId().isEmpty();
	}

}
