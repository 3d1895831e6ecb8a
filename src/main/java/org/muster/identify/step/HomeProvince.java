package org.muster.identify.step;

import org.muster.compare.Provinces;

/** The province of a home place, by the code that national IDs were given with. */
final class HomeProvince {

	private HomeProvince() {
	}

	/**
	 * {@return the code, from 1; 0 when the province is not recognised}
	 */
	static int formerCode(String homePlace) {
		return Provinces.find(homePlace).map((province) -> Integer.parseInt(province.idCode())).orElse(0);
	}

}
