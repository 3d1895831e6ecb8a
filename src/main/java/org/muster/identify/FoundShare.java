package org.muster.identify;

import java.util.stream.IntStream;

import org.muster.link.Weights;

/**
 * Estimates the share of the members whose own citizen is in the extract and among the
 * candidates: the mean of the probabilities that it is, which depend on the share again.
 * Sums are whole numbers, so that their order does not matter.
 */
final class FoundShare {

	/** An extract that has everybody is not to be taken for granted. */
	static final double HIGHEST = 0.95;

	private static final double LOWEST = 0.5;

	private static final int ROUNDS = 12;

	private static final double ONE = 0x1p36;

	private FoundShare() {
	}

	/**
	 * {@return the share, from 0.5 to 0.95}
	 * @param table all pairs, scored with the odds of {@link Scoring#FOUND}
	 * @param members how many there are
	 */
	static double of(CandidateTable table, int members) {
		double share = Scoring.FOUND;
		for (int round = 0; round < ROUNDS && members > 0; round++) {
			double odds = share / (1 - share) * (1 - Scoring.FOUND) / Scoring.FOUND;
			long sum = IntStream.range(0, members).parallel().mapToLong((member) -> {
				double total = 0;
				for (int pair = table.start(member); pair < table.end(member); pair++) {
					total += Weights.odds(table.score(pair)) * odds;
				}
				return (long) (total / (1 + total) * ONE);
			}).sum();
			share = Math.max(LOWEST, Math.min(HIGHEST, sum / ONE / members));
		}
		return share;
	}

	/**
	 * {@return of the members whose own citizen is not among the candidates, the share of
	 * those who are in the extract all the same, from 0 to 1}
	 * @param found the share of the members whose own citizen is among the candidates
	 * @param missed the share of the members in the extract whose own citizen is not
	 */
	static double ofMissing(double found, double missed) {
		double inExtract = Math.min(1, found / (1 - missed));
		return Math.min(1, inExtract * missed / (1 - found));
	}

}
