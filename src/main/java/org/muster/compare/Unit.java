package org.muster.compare;

import java.util.List;

/**
 * A commune: of today, of the time until 1 July 2025, or one that was merged into another
 * before that.
 *
 * @param age when it existed
 * @param type the folded word of its kind, such as {@code xa}
 * @param name in small letters, without the word of its kind; empty when its marks are
 * not known
 * @param district folded, without the word of its kind, as of June 2025; empty for a unit
 * of today
 * @param formerProvince the code before 1 July 2025; empty for a unit of today
 * @param province today's code
 * @param codes of the units of today that it is part of, in order
 */
record Unit(Age age, String type, String name, String district, String formerProvince, String province,
		List<String> codes) {

	Unit {
		codes = List.copyOf(codes);
	}

	boolean isIn(String districtKey) {
		return this.age != Age.TODAY && this.district.equals(districtKey);
	}

	/** When a unit existed. */
	enum Age {

		/** Since 1 July 2025. */
		TODAY,

		/** Until 1 July 2025. */
		FORMER,

		/** Merged into another before 1 July 2025. */
		EARLIER

	}

}
