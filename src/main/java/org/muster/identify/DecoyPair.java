package org.muster.identify;

import org.muster.link.person.PersonComparisons;

/**
 * A citizen who looks like a decoy: a member with another birth date and no numbers, who
 * is nobody. A link of a decoy is wrong.
 *
 * @param nationalId the citizen's number
 * @param pattern how the two agree, of {@link PersonComparisons}
 * @param rarity of the name, see {@code candidate.rarity}
 * @param veto key of what forbids an automatic link, or empty
 */
public record DecoyPair(String nationalId, int pattern, int rarity, String veto) {

	Candidate candidate(Scoring scoring, Rivals rivals) {
		return new Candidate(this.nationalId, "", scoring.score(this.pattern, this.rarity),
				scoring.most(this.pattern, this.rarity, rivals), this.veto, Candidate.NO_RIVAL, false, false,
				this.pattern, 0, 0);
	}

}
