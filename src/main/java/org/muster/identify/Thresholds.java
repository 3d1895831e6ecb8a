package org.muster.identify;

/**
 * How sure a link has to be.
 *
 * @param linkAt least probability of an automatic link, above {@code reviewAt}, below 1
 * @param reviewAt least probability to be shown to a reviewer, above 0
 * @param marginBits least lead of an automatic link over the runner-up, in bits of match
 * weight; 0 or more
 * @param highestWrongRate highest tolerated share of links, among all, that are of
 * another citizen though the member's own is in the extract; above 0, below 1
 * @param highestAbsentRate highest tolerated share of links, among all, of members who
 * are not in the extract; above 0, below 1
 */
public record Thresholds(double linkAt, double reviewAt, double marginBits, double highestWrongRate,
		double highestAbsentRate) {

	/** Where a job says nothing: one in 100,000. */
	public static final double HIGHEST_WRONG_RATE = 1e-5;

	/** Where a job says nothing: one in 20,000. */
	public static final double HIGHEST_ABSENT_RATE = 5e-5;

	public Thresholds {
		if (!(0 < reviewAt && reviewAt < linkAt && linkAt < 1)) {
			throw new IllegalArgumentException("0 < review-at < link-at < 1 must hold");
		}
		if (!(marginBits >= 0 && marginBits < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("the margin must be 0 bits or more");
		}
		requireRate(highestWrongRate);
		requireRate(highestAbsentRate);
	}

	private static void requireRate(double rate) {
		if (!(rate > 0 && rate < 1)) {
			throw new IllegalArgumentException("the highest rates of wrong links must be above 0 and below 1");
		}
	}

	/**
	 * {@return how much it counts that a member is not in the extract, where being
	 * another citizen counts 1}
	 */
	double absentCounts() {
		return this.highestWrongRate / this.highestAbsentRate;
	}

}
