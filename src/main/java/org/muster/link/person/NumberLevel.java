package org.muster.link.person;

/**
 * How two numbers agree, the closest first. The probabilities are what is expected before
 * anything was counted; that a number differs speaks little against a pair, for numbers
 * were given anew.
 */
public enum NumberLevel {

	/** Every digit. */
	SAME(0.85, 2e-8),

	/** One digit is wrong, or two neighbours are swapped. */
	ONE_SLIP(0.02, 1e-6),

	/** They differ. */
	DIFFERS(0.13, 1),

	/** One is missing. */
	UNKNOWN(0, 0),

	/**
	 * Every digit, or all but one slip; but the digits deny the gender or birth year of
	 * who carries it. Of numbers of 12 digits alone.
	 */
	DENIED(0.02, 1e-6);

	private static final NumberLevel[] ALL = values();

	private final double m;

	private final double u;

	NumberLevel(double m, double u) {
		this.m = m;
		this.u = u;
	}

	public static NumberLevel of(int ordinal) {
		return ALL[ordinal];
	}

	public double m() {
		return this.m;
	}

	public double u() {
		return this.u;
	}

	/**
	 * {@return whether it is the same number, but for a slip}
	 */
	public boolean isAgreement() {
		return this == SAME || this == ONE_SLIP || this == DENIED;
	}

	/**
	 * Compares two numbers of the same length.
	 * @param left the number plus one; 0 when it is missing
	 * @param right likewise
	 * @return how they agree
	 */
	public static NumberLevel of(long left, long right) {
		if (left == 0 || right == 0) {
			return UNKNOWN;
		}
		if (left == right) {
			return SAME;
		}
		return isOneSlip(left - 1, right - 1) ? ONE_SLIP : DIFFERS;
	}

	/**
	 * Compares two numbers of the same length, one of which gender or birth year deny:
	 * that it differs tells nothing.
	 * @param denied the number plus one; 0 when it is missing
	 * @param other likewise
	 * @return how they agree
	 */
	static NumberLevel ofDenied(long denied, long other) {
		return of(denied, other).isAgreement() ? DENIED : UNKNOWN;
	}

	/** One digit replaced, or two neighbours swapped. */
	private static boolean isOneSlip(long left, long right) {
		long leftRest = left;
		long rightRest = right;
		while (leftRest % 10 == rightRest % 10) {
			leftRest /= 10;
			rightRest /= 10;
		}
		long leftDigit = leftRest % 10;
		long rightDigit = rightRest % 10;
		leftRest /= 10;
		rightRest /= 10;
		if (leftRest == rightRest) {
			return true;
		}
		return leftRest % 10 == rightDigit && rightRest % 10 == leftDigit && leftRest / 10 == rightRest / 10;
	}

}
