package org.muster.link.person;

/**
 * How two places agree, the closest first. The probabilities are what is expected before
 * anything was counted.
 */
public enum PlaceLevel {

	/** The commune of today. */
	COMMUNE(0.75, 2e-3),

	/**
	 * It may be the commune of today: a name of several, or an old one that was divided.
	 */
	COMMUNE_POSSIBLE(0.05, 5e-3),

	/** The province; a commune is not known. */
	PROVINCE_ONLY(0.05, 0.05),

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

	public static PlaceLevel of(int ordinal) {
		return ALL[ordinal];
	}

	public double m() {
		return this.m;
	}

	public double u() {
		return this.u;
	}

	/**
	 * {@return whether it is the same commune, or may be}
	 */
	public boolean isAgreement() {
		return this == COMMUNE || this == COMMUNE_POSSIBLE;
	}

	/**
	 * {@return whether it is another place}
	 */
	public boolean isContradiction() {
		return this == PROVINCE || this == DIFFERS;
	}

	/**
	 * {@return whether the communes may be the same or not}
	 */
	public boolean isOpen() {
		return this == COMMUNE_POSSIBLE || this == PROVINCE_ONLY || this == UNKNOWN;
	}

	/**
	 * Compares two places.
	 * @param left see {@link PlaceNumbers}; 0 when unknown
	 * @param right likewise
	 * @return how they agree
	 */
	public static PlaceLevel of(int left, int right, PlaceNumbers numbers) {
		if (left == 0 || right == 0) {
			return UNKNOWN;
		}
		if (left == right && PlaceNumbers.hasCommune(left)) {
			return COMMUNE;
		}
		if (PlaceNumbers.province(left) != PlaceNumbers.province(right)) {
			return DIFFERS;
		}
		if (PlaceNumbers.isProvinceOnly(left) || PlaceNumbers.isProvinceOnly(right)) {
			return PROVINCE_ONLY;
		}
		return numbers.maySame(left, right) ? COMMUNE_POSSIBLE : PROVINCE;
	}

}
