package org.muster.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The limits of a job's gates, as fractions from 0 to 1.
 *
 * @param mostHeld held records of the records read, at most
 * @param leastIdCoverage members with a national ID of the members, at least
 */
public record GateLimits(double mostHeld, double leastIdCoverage) {

	/**
	 * Tries the gates.
	 * @param counts of the run
	 * @return one sentence for each gate that does not open; none when all do
	 */
	public List<String> closed(Counts counts) {
		List<String> closed = new ArrayList<>();
		if (share(this.mostHeld, counts.read()).compareTo(BigDecimal.valueOf(counts.held())) < 0) {
			closed.add("%s: %d of %d records are held; the job allows %s".formatted(Gate.MOST_HELD.key(), counts.held(),
					counts.read(), percent(this.mostHeld)));
		}
		if (share(this.leastIdCoverage, counts.members()).compareTo(BigDecimal.valueOf(counts.identified())) > 0) {
			closed.add("%s: %d of %d members have a national ID; the job asks for %s".formatted(
					Gate.LEAST_ID_COVERAGE.key(), counts.identified(), counts.members(),
					percent(this.leastIdCoverage)));
		}
		return closed;
	}

	/** Exact, as the operator reckons: 29 % of 100 is 29, which no double says. */
	private static BigDecimal share(double fraction, long whole) {
		return BigDecimal.valueOf(fraction).multiply(BigDecimal.valueOf(whole));
	}

	private static String percent(double fraction) {
		return BigDecimal.valueOf(fraction).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
	}

	/**
	 * What the gates look at.
	 *
	 * @param read records read
	 * @param held of them held
	 * @param members after merging
	 * @param identified of them with a national ID
	 */
	public record Counts(long read, long held, long members, long identified) {
	}

}
