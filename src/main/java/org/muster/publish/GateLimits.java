package org.muster.publish;

import java.math.BigDecimal;
import java.util.List;

/**
 * The limits of a job's gates, as fractions from 0 to 1.
 *
 * @param mostHeld held records of the records read, at most
 * @param leastIdCoverage members with a national ID of the members, at least
 * @param largestChange published members that change, of all published ones, at most
 * @param mostMissing members without a record, of those that the last full delivery had,
 * at most
 */
public record GateLimits(double mostHeld, double leastIdCoverage, double largestChange, double mostMissing) {

	/**
	 * Tries the gates.
	 * @param counts of the run
	 * @return one result for each gate
	 */
	public List<GateResult> results(Counts counts) {
		return List.of(
				result(Gate.BALANCE, counts.accountedFor(), counts.read(), 1, counts.accountedFor() == counts.read(),
						"%d of %d records are members or set aside; all must be".formatted(counts.accountedFor(),
								counts.read())),
				result(Gate.MOST_HELD, counts.held(), counts.read(), this.mostHeld,
						isWithin(this.mostHeld, counts.held(), counts.read()),
						"%d of %d records are held; the job allows %s".formatted(counts.held(), counts.read(),
								percent(this.mostHeld))),
				result(Gate.LEAST_ID_COVERAGE, counts.identified(), counts.members(), this.leastIdCoverage,
						share(this.leastIdCoverage, counts.members())
							.compareTo(BigDecimal.valueOf(counts.identified())) <= 0,
						"%d of %d members have a national ID; the job asks for %s".formatted(counts.identified(),
								counts.members(), percent(this.leastIdCoverage))),
				change(counts.register()), missing(counts.register()));
	}

	private GateResult change(Change change) {
		if (change.published() == 0) {
			return new GateResult(Gate.LARGEST_CHANGE, 0, 0, BigDecimal.valueOf(this.largestChange),
					GateResult.State.NOT_APPLICABLE, "nobody is published yet");
		}
		return result(Gate.LARGEST_CHANGE, change.changed(), change.published(), this.largestChange,
				isWithin(this.largestChange, change.changed(), change.published()),
				"%d of %d published members would change, %d of them in their national ID; the job allows %s"
					.formatted(change.changed(), change.published(), change.ids(), percent(this.largestChange)));
	}

	private GateResult missing(Change change) {
		if (change.expected() == 0) {
			return new GateResult(Gate.MOST_MISSING, 0, 0, BigDecimal.valueOf(this.mostMissing),
					GateResult.State.NOT_APPLICABLE, "there is no earlier delivery");
		}
		return result(Gate.MOST_MISSING, change.missing(), change.expected(), this.mostMissing,
				isWithin(this.mostMissing, change.missing(), change.expected()),
				"%d of %d members of the last full delivery have no record in this one; the job allows %s"
					.formatted(change.missing(), change.expected(), percent(this.mostMissing)));
	}

	private static GateResult result(Gate gate, long part, long whole, double limit, boolean open, String sentence) {
		return new GateResult(gate, part, whole, BigDecimal.valueOf(limit),
				open ? GateResult.State.OPEN : GateResult.State.CLOSED, sentence);
	}

	/**
	 * {@return whether a part is no more than a fraction of the whole}
	 */
	static boolean isWithin(double fraction, long part, long whole) {
		return share(fraction, whole).compareTo(BigDecimal.valueOf(part)) >= 0;
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
	 * @param apart of them merged or excluded
	 * @param members of which an ID was decided, or that there is none
	 * @param identified of them with a national ID
	 * @param register what becomes of the register
	 */
	public record Counts(long read, long held, long apart, long members, long identified, Change register) {

		long accountedFor() {
			return this.held + this.apart + this.members;
		}

	}

	/**
	 * What becomes of the register.
	 *
	 * @param published members in it now
	 * @param changed of them written with other values
	 * @param ids of these with another national ID
	 * @param expected members that the last full delivery had, or missed already
	 * @param missing of them without a record now
	 */
	public record Change(long published, long changed, long ids, long expected, long missing) {
	}

}
