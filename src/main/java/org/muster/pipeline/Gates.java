package org.muster.pipeline;

/**
 * What a run must keep to.
 *
 * @param mostHeld held records as a fraction of the records read, 0 to 1; above it, the
 * run stops before publish
 * @param leastIdCoverage members with a national ID as a fraction of the members, 0 to 1;
 * below it, the run stops before publish
 * @param largestChange published members that change, as a fraction of all published
 * ones, 0 to 1; above it, the run stops before publish
 * @param mostMissing members without a record, as a fraction of those that the last full
 * delivery had, 0 to 1; above it, the run stops before publish
 * @param warnHeld held records as a fraction of the records read, 0 to 1; above it, a
 * completed run ends with exit code 4
 * @param mostWaiting records in quarantine or review, 0 or more; above it, a completed
 * run ends with exit code 4
 */
public record Gates(double mostHeld, double leastIdCoverage, double largestChange, double mostMissing, double warnHeld,
		long mostWaiting) {

	public Gates {
		requireFraction(mostHeld);
		requireFraction(leastIdCoverage);
		requireFraction(largestChange);
		requireFraction(mostMissing);
		requireFraction(warnHeld);
		if (mostWaiting < 0) {
			throw new IllegalArgumentException("most-waiting must be 0 or more");
		}
	}

	private static void requireFraction(double value) {
		if (!(value >= 0 && value <= 1)) {
			throw new IllegalArgumentException("a fraction is from 0 to 1");
		}
	}

}
