package org.muster.compare;

import java.util.List;

/**
 * A commune, by its name until 1 July 2025 or since.
 *
 * @param type the folded word of its kind, such as {@code xa}
 * @param name in small letters, without the word of its kind
 * @param district folded, without the word of its kind; empty for a unit of today
 * @param formerProvince the code before 1 July 2025; empty for a unit of today
 * @param codes of the units of today that it is part of, in order
 */
record Unit(String type, String name, String district, String formerProvince, List<String> codes) {

	Unit {
		codes = List.copyOf(codes);
	}

	boolean isOld() {
		return !this.formerProvince.isEmpty();
	}

}
