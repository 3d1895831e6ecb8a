package org.muster.compare;

import java.util.List;

/**
 * What a place text names.
 *
 * @param kind how sure that is
 * @param province today's code of two digits; empty when it is not known
 * @param commune today's code of five digits; empty when it is not known for certain
 * @param candidates codes of today's communes that may be meant, at most
 * {@value #MOST_CANDIDATES}, in order
 */
public record PlaceReading(Kind kind, String province, String commune, List<String> candidates) {

	/** So many candidates are named. */
	public static final int MOST_CANDIDATES = 10;

	public PlaceReading {
		candidates = List.copyOf(candidates);
	}

	/**
	 * {@return the same, told to rest on what became of a district}
	 */
	PlaceReading asEarlier() {
		return (this.kind == Kind.EXACT)
				? new PlaceReading(Kind.EARLIER, this.province, this.commune, List.of(this.commune)) : this;
	}

	/** What can be known of a place. */
	public enum Kind {

		/** One commune of today. */
		EXACT,

		/** An old commune that was divided over several. */
		SPLIT,

		/** Several communes fit. */
		AMBIGUOUS,

		/**
		 * A commune or district merged into another before July 2025; the tables name one
		 * successor.
		 */
		EARLIER,

		/** The text names no commune. */
		PROVINCE_ONLY,

		/** The province has no commune of that name. */
		COMMUNE_UNKNOWN,

		/** No province is recognised. */
		PROVINCE_UNKNOWN

	}

}
