package org.muster.identify;

import java.util.List;
import java.util.Optional;

import org.muster.link.Weights;
import org.muster.model.FindingCode;
import org.muster.model.IdMethod;

/**
 * What was decided for one member.
 *
 * @param method how, or why not
 * @param reason a word of a closed list: the rule, or what stands against it
 * @param nationalId given by this decision, or empty
 * @param best the citizen that the decision rests on
 * @param margin hundredths of a bit ahead of the runner-up; of no runner-up, its own
 * score
 * @param sureness log2 of the odds that the best is the member, in hundredths of a bit;
 * {@link #SURE} when a reviewer said so, {@link #NEVER} for none
 * @param findings what is to be reported of the member
 */
public record IdDecision(IdMethod method, String reason, String nationalId, Optional<Candidate> best, int margin,
		int sureness, List<FindingCode> findings) {

	/** What no evidence doubts. */
	public static final int SURE = 100_000;

	/** What no evidence speaks for. */
	public static final int NEVER = -SURE;

	public IdDecision {
		findings = List.copyOf(findings);
	}

	/**
	 * {@return the probability that the best is the member, from 0 to 1}
	 */
	public double probability() {
		return Weights.probability(this.sureness);
	}

}
