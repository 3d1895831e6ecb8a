package org.muster.reissue;

/** The member's organisation is one that the job names as dissolved. */
final class OrganisationDissolved implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return facts.dissolved();
	}

}
