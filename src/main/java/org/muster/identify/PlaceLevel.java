package org.muster.identify;

/**
 * How two places agree, the closest first. The probabilities are what is expected before
 * anything was counted.
 */
public enum PlaceLevel {

	/** The commune of today. */
	COMMUNE(0.75, 2e-3),

	/** The province; a commune is not known. */
	PROVINCE_ONLY(0.1, 0.05),

	/** The province; the communes differ. */
	PROVINCE(0.1, 0.2),

	/** Not even the province. */
	DIFFERS(0.05, 0.75),

	/** One is unknown. */
	UNKNOWN(0, 0);

	private static final PlaceLevel[] ALL = values();

	private final double m;

	private final double u;

	PlaceLevel(double m, double u) {
		this.m = m;
		this.u = u;
	}

	static PlaceLevel of(int ordinal) {
		return ALL[ordinal];
	}

	double m() {
		return this.m;
	}

	double u() {
		return this.u;
	}

	/**
	 * {@return whether the communes may be the same or not}
	 */
	boolean isOpen() {
		return this == PROVINCE_ONLY || this == UNKNOWN;
	}

	/**
	 * Compares two places.
	 * @param left see {@link PlaceCode}; 0 when unknown
	 * @param right likewise
	 * @return how they agree
	 */
	static PlaceLevel of(int left, int right) {
		if (left == 0 || right == 0) {
			return UNKNOWN;
		}
		if (left == right && PlaceCode.hasCommune(left)) {
			return COMMUNE;
		}
		if (PlaceCode.province(left) != PlaceCode.province(right)) {
			return DIFFERS;
		}
		return (PlaceCode.hasCommune(left) && PlaceCode.hasCommune(right)) ? PROVINCE : PROVINCE_ONLY;
	}

}
