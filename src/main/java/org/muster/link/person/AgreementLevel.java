package org.muster.link.person;

/**
 * Whether two genders agree. The probabilities are what is expected before anything was
 * counted.
 */
public enum AgreementLevel {

	/** They do. */
	SAME(0.995, 0.52),

	/** They do not. */
	DIFFERS(0.005, 0.48),

	/** One is unknown. */
	UNKNOWN(0, 0);

	private static final AgreementLevel[] ALL = values();

	private final double m;

	private final double u;

	AgreementLevel(double m, double u) {
		this.m = m;
		this.u = u;
	}

	public static AgreementLevel of(int ordinal) {
		return ALL[ordinal];
	}

	public double m() {
		return this.m;
	}

	public double u() {
		return this.u;
	}

	/**
	 * Compares two genders as {@code Gender} numbers them, 0 being unknown.
	 */
	public static AgreementLevel ofGenders(int left, int right) {
		if (left == PackedPerson.GENDER_UNKNOWN || right == PackedPerson.GENDER_UNKNOWN) {
			return UNKNOWN;
		}
		return (left == right) ? SAME : DIFFERS;
	}

}
