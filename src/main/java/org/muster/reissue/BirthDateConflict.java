package org.muster.reissue;

/** Register and registry name different birth dates. */
final class BirthDateConflict implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return !facts.now().birthDate().agreesWith(facts.citizenBirthDate());
	}

}
