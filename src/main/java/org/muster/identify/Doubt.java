package org.muster.identify;

import org.muster.link.Weights;

/**
 * How likely it is that a link is wrong, in the two ways in which it can be.
 *
 * @param another probability that the member is another citizen of the extract, from 0 to
 * 1
 * @param absent probability that the member is not in the extract at all, from 0 to 1
 */
record Doubt(double another, double absent) {

	/**
	 * Divides the doubt about one of several candidates.
	 * @param scores of all candidates, in hundredths of a bit
	 * @param one whose doubt
	 * @param sureness log2 of the odds that it is the member, in hundredths of a bit
	 * @param missed of the members whose own citizen is not among the candidates, the
	 * share of those who are in the extract all the same, from 0 to 1
	 */
	static Doubt of(int[] scores, int one, int sureness, double missed) {
		double others = 0;
		for (int at = 0; at < scores.length; at++) {
			others += (at == one) ? 0 : Weights.odds(scores[at]);
		}
		double candidates = others / (1 + others + Weights.odds(scores[one]));
		double nobody = Math.max(0, Weights.probability(-sureness) - candidates);
		return new Doubt(candidates + missed * nobody, (1 - missed) * nobody);
	}

	/**
	 * {@return log2 of the odds against being wrong, in hundredths of a bit, where one
	 * way counts less than the other}
	 * @param absentCounts how much it counts that the member is not in the extract, where
	 * being another citizen counts 1
	 */
	int sureness(double absentCounts) {
		double wrong = Math.min(1, this.another + absentCounts * this.absent);
		return (wrong == 0) ? IdDecision.SURE : (wrong == 1) ? IdDecision.NEVER : Weights.ofProbability(1 - wrong);
	}

}
