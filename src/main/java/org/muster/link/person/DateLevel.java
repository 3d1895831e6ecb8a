package org.muster.link.person;

/**
 * How two birth dates agree, the closest first. The probabilities are what is expected
 * before anything was counted.
 */
public enum DateLevel {

	/** Day, month and year. */
	FULL(0.93, 4e-5),

	/** Month and year agree; a day is unknown. */
	MONTH(0.9, 1.3e-3),

	/** The years agree; one side knows no more. */
	YEAR(0.9, 0.016),

	/** The years agree; one is 1 January, as is written where only the year is known. */
	FIRST_JANUARY(0.005, 4e-5),

	/** Day and month are swapped. */
	SWAPPED(0.008, 2e-5),

	/** Month and year agree, the days differ. */
	DAY_DIFFERS(0.012, 1.2e-3),

	/** Day and year agree, the months differ. */
	MONTH_DIFFERS(0.008, 5e-4),

	/** Day and month agree, the years differ by one. */
	YEAR_BY_ONE(0.01, 8e-5),

	/** Day and month agree, the years differ by more. */
	YEAR_DIFFERS(0.01, 2.5e-3),

	/** Only the years agree, both dates being complete. */
	ONLY_YEAR(0.01, 0.014),

	/** The years differ by one; of the rest something is unknown and nothing differs. */
	NEAR_YEAR_ALONE(0.01, 0.03),

	/** The years differ by one; day or month agree, or they are swapped. */
	NEAR_YEAR_AND_PART(0.002, 0.004),

	/** The years differ by one; the rest differs. */
	NEAR_YEAR(0.004, 0.03),

	/** One is unknown. */
	UNKNOWN(0, 0),

	/** Nothing of this. */
	DIFFERS(0.006, 0.95);

	/** Month 1, day 1. */
	private static final int FIRST = 1 << 5 | 1;

	private static final DateLevel[] ALL = values();

	private final double m;

	private final double u;

	DateLevel(double m, double u) {
		this.m = m;
		this.u = u;
	}

	public static DateLevel of(int ordinal) {
		return ALL[ordinal];
	}

	public double m() {
		return this.m;
	}

	public double u() {
		return this.u;
	}

	/**
	 * Compares two packed dates.
	 * @param left see {@code PartialDate.packed}; 0 when unknown
	 * @param right likewise
	 * @return how they agree
	 */
	public static DateLevel of(int left, int right) {
		if (left == 0 || right == 0) {
			return UNKNOWN;
		}
		boolean complete = (left & 31) != 0 && (right & 31) != 0;
		if (!complete) {
			return ofPartial(left, right);
		}
		if (left == right) {
			return FULL;
		}
		return (left >>> 9 == right >>> 9) ? ofSameYear(left, right) : ofOtherYears(left, right);
	}

	private static DateLevel ofOtherYears(int left, int right) {
		boolean near = Math.abs((left >>> 9) - (right >>> 9)) == 1;
		if ((left & 0x1FF) == (right & 0x1FF)) {
			return near ? YEAR_BY_ONE : YEAR_DIFFERS;
		}
		if (!near) {
			return DIFFERS;
		}
		int leftMonth = left >>> 5 & 15;
		int rightMonth = right >>> 5 & 15;
		int leftDay = left & 31;
		int rightDay = right & 31;
		boolean part = leftDay == rightDay || leftMonth == rightMonth || areSwapped(left, right);
		return part ? NEAR_YEAR_AND_PART : NEAR_YEAR;
	}

	private static DateLevel ofPartial(int left, int right) {
		int years = Math.abs((left >>> 9) - (right >>> 9));
		if (years > 1) {
			return DIFFERS;
		}
		int leftMonth = left >>> 5 & 15;
		int rightMonth = right >>> 5 & 15;
		if (leftMonth == 0 || rightMonth == 0) {
			return (years == 0) ? YEAR : NEAR_YEAR_ALONE;
		}
		if (leftMonth != rightMonth) {
			return (years == 0) ? ONLY_YEAR : NEAR_YEAR;
		}
		return (years == 0) ? MONTH : NEAR_YEAR_ALONE;
	}

	private static DateLevel ofSameYear(int left, int right) {
		int leftMonth = left >>> 5 & 15;
		int rightMonth = right >>> 5 & 15;
		int leftDay = left & 31;
		int rightDay = right & 31;
		if (areSwapped(left, right)) {
			return SWAPPED;
		}
		if ((left & 0x1FF) == FIRST || (right & 0x1FF) == FIRST) {
			return FIRST_JANUARY;
		}
		if (leftMonth == rightMonth) {
			return DAY_DIFFERS;
		}
		return (leftDay == rightDay) ? MONTH_DIFFERS : ONLY_YEAR;
	}

	private static boolean areSwapped(int left, int right) {
		return (left & 31) == (right >>> 5 & 15) && (right & 31) == (left >>> 5 & 15);
	}

	/**
	 * {@return whether no part that both know differs}
	 */
	public boolean isAgreement() {
		return compareTo(YEAR) <= 0;
	}

}
