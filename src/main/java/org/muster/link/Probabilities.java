package org.muster.link;

/** m and u of every level, while they are estimated. */
final class Probabilities {

	private final double[][] m;

	private final double[][] u;

	private Probabilities(double[][] m, double[][] u) {
		this.m = m;
		this.u = u;
	}

	/**
	 * {@return what is expected before anything was counted, made to sum up to 1}
	 */
	static Probabilities expected(Comparisons comparisons) {
		double[][] m = new double[comparisons.size()][];
		double[][] u = new double[comparisons.size()][];
		for (int at = 0; at < m.length; at++) {
			m[at] = comparisons.get(at).levels().stream().mapToDouble(Comparison.Level::m).toArray();
			u[at] = comparisons.get(at).levels().stream().mapToDouble(Comparison.Level::u).toArray();
			share(m[at]);
			share(u[at]);
		}
		return new Probabilities(m, u);
	}

	private static void share(double[] parts) {
		double sum = 0;
		for (double part : parts) {
			sum += part;
		}
		for (int at = 0; at < parts.length; at++) {
			parts[at] /= sum;
		}
	}

	double m(int comparison, int level) {
		return this.m[comparison][level];
	}

	double u(int comparison, int level) {
		return this.u[comparison][level];
	}

	/**
	 * {@return copies of m of all comparisons}
	 */
	double[][] m() {
		double[][] copy = new double[this.m.length][];
		for (int at = 0; at < copy.length; at++) {
			copy[at] = this.m[at].clone();
		}
		return copy;
	}

	/**
	 * {@return these with u as it was counted}
	 * @param counted pairs of different people, by comparison and level
	 */
	Probabilities withU(double[][] counted) {
		return new Probabilities(this.m, blended(this.u, counted));
	}

	/**
	 * {@return these with m as it was counted}
	 * @param counted pairs of one person, by comparison and level
	 */
	Probabilities withM(double[][] counted) {
		return new Probabilities(blended(this.m, counted), this.u);
	}

	/**
	 * What is expected counts like one pair found among as many as it takes to find one.
	 * So the probability of a level that was never seen falls only when it should have
	 * been.
	 */
	private static double[][] blended(double[][] expected, double[][] counted) {
		double[][] blended = new double[expected.length][];
		for (int at = 0; at < expected.length; at++) {
			blended[at] = new double[expected[at].length];
			double total = 0;
			for (int level = 0; level < expected[at].length; level++) {
				total += (expected[at][level] == 0) ? 0 : counted[at][level];
			}
			for (int level = 0; level < expected[at].length; level++) {
				double before = expected[at][level];
				blended[at][level] = (before == 0) ? 0 : (1 + counted[at][level]) / (1 / before + total);
			}
			share(blended[at]);
		}
		return blended;
	}

}
