package org.muster.identify;

import org.muster.link.person.PersonComparisons;

/**
 * A citizen that a member may be, as the decision sees it.
 *
 * @param nationalId the citizen's number
 * @param rule key of the certain rule that holds, or empty
 * @param score match weight with prior, in hundredths of a bit
 * @param most the highest score that citizens who are like other members, but are not
 * they, allow to believe
 * @param veto key of what forbids an automatic link, or empty
 * @param rivalScore the best score of any other member for this citizen;
 * {@link #NO_RIVAL} when nobody else is a candidate
 * @param rivalCertain whether a certain rule holds for another member
 * @param taken whether another member has this national ID from an earlier run
 * @param pattern how member and citizen agree, of {@link PersonComparisons}
 * @param birthDate the citizen's, see {@code PartialDate.packed}
 * @param place where the pair stands among all pairs
 */
public record Candidate(String nationalId, String rule, int score, int most, String veto, int rivalScore,
		boolean rivalCertain, boolean taken, int pattern, int birthDate, int place) {

	/** The score of nobody. */
	public static final int NO_RIVAL = Integer.MIN_VALUE / 2;

	/**
	 * {@return the score, as far as it is to be believed}
	 */
	int believed() {
		return Math.min(this.score, this.most);
	}

	boolean isCertain() {
		return !this.rule.isEmpty() && this.veto.isEmpty();
	}

	/** Numbers that differ are no evidence for a link. */
	Stratum stratum() {
		if (isCertain()) {
			return new Stratum(this.rule, this.pattern);
		}
		boolean byNumber = PersonComparisons.oldId(this.pattern).isAgreement()
				|| PersonComparisons.nationalId(this.pattern).isAgreement();
		return new Stratum(Stratum.BY_WEIGHT, byNumber ? this.pattern : Audit.withoutNumbers(this.pattern));
	}

}
