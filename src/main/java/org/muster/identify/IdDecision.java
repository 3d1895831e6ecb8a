package org.muster.identify;

import java.util.List;
import java.util.Optional;

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
 * @param probability that the best is the member, from 0 to 1; 1 when a reviewer said so,
 * 0 for none
 * @param findings what is to be reported of the member
 */
public record IdDecision(IdMethod method, String reason, String nationalId, Optional<Candidate> best, int margin,
		double probability, List<FindingCode> findings) {

	public IdDecision {
		findings = List.copyOf(findings);
	}

}
