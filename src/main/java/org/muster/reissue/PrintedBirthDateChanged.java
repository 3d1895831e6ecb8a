package org.muster.reissue;

/**
 * The register had another birth date when the card was printed, or knew less of it. A
 * birth date is changed by a source, never by this program.
 */
final class PrintedBirthDateChanged implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		return facts.before().birthDate().isKnown() && facts.now().birthDate().isKnown()
				&& !facts.before().birthDate().equals(facts.now().birthDate());
	}

}
