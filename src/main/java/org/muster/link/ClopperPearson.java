package org.muster.link;

/**
 * Exact one-sided bounds of a rate. Source: C. J. Clopper and E. S. Pearson, "The Use of
 * Confidence or Fiducial Limits Illustrated in the Case of the Binomial", 1934.
 */
public final class ClopperPearson {

	private static final int ROUNDS = 100;

	private ClopperPearson() {
	}

	/**
	 * {@return the greatest rate that is too low to be believed, from 0 to 1: with it, so
	 * many or more would be found with a probability of less than {@code risk}}
	 * @param found how many were found
	 * @param of among how many
	 * @param risk such as 0.05
	 */
	public static double lower(long found, long of, double risk) {
		if (found == 0) {
			return 0;
		}
		double low = 0;
		double high = (double) found / of;
		for (int round = 0; round < ROUNDS; round++) {
			double rate = (low + high) / 2;
			if (1 - fewer(found, of, rate) < risk) {
				low = rate;
			}
			else {
				high = rate;
			}
		}
		return low;
	}

	/**
	 * {@return the least rate that is too high to be believed, from 0 to 1: with it, so
	 * many or fewer would be found with a probability of less than {@code risk}}
	 * @param found how many were found
	 * @param of among how many
	 * @param risk such as 0.05
	 */
	public static double upper(long found, long of, double risk) {
		if (found >= of) {
			return 1;
		}
		double low = (double) found / of;
		double high = 1;
		for (int round = 0; round < ROUNDS; round++) {
			double rate = (low + high) / 2;
			if (fewer(found + 1, of, rate) < risk) {
				high = rate;
			}
			else {
				low = rate;
			}
		}
		return high;
	}

	/**
	 * {@return the probability that fewer than so many are found}
	 */
	private static double fewer(long found, long of, double rate) {
		double logTerm = of * StrictMath.log1p(-rate);
		double logOdds = StrictMath.log(rate) - StrictMath.log1p(-rate);
		double sum = 0;
		for (long number = 0; number < found; number++) {
			sum += StrictMath.exp(logTerm);
			logTerm += StrictMath.log((double) (of - number) / (number + 1)) + logOdds;
		}
		return Math.min(1, sum);
	}

}
