package org.muster.identify;

/**
 * A citizen that a member may be, as the decision sees it.
 *
 * @param nationalId the citizen's number
 * @param rule key of the certain rule that holds, or empty
 * @param score match weight with prior, in hundredths of a bit
 * @param veto key of what forbids an automatic link, or empty
 * @param rivalScore the best score of any other member for this citizen;
 * {@link #NO_RIVAL} when nobody else is a candidate
 * @param rivalCertain whether a certain rule holds for another member
 * @param holder number of the member that has this national ID from an earlier run, or
 * empty
 * @param name the citizen's name
 * @param birthDate the citizen's birth date, ISO
 * @param gender the citizen's gender code
 */
public record Candidate(String nationalId, String rule, int score, String veto, int rivalScore, boolean rivalCertain,
		String holder, String name, String birthDate, String gender) {

	/** The score of nobody. */
	public static final int NO_RIVAL = Integer.MIN_VALUE / 2;

	boolean isCertain() {
		return !this.rule.isEmpty() && this.veto.isEmpty();
	}

}
