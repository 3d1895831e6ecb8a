package org.muster.identify;

import org.muster.compare.PlaceReading;

/**
 * A place of today as one number of 24 bits: province (7 bits, from 1) and commune (17
 * bits, 0 when it is not known). An old commune that was divided keeps a number of its
 * own, above those of communes, so that it agrees with itself.
 */
final class PlaceCode {

	private static final int COMMUNE_BITS = 17;

	private static final int COMMUNES = 100_000;

	private static final int DIVIDED = (1 << COMMUNE_BITS) - COMMUNES;

	private PlaceCode() {
	}

	static int of(PlaceReading reading) {
		if (reading.province().isEmpty()) {
			return 0;
		}
		return of(Integer.parseInt(reading.province()), commune(reading));
	}

	static int of(int province, int commune) {
		return province << COMMUNE_BITS | commune;
	}

	private static int commune(PlaceReading reading) {
		if (!reading.commune().isEmpty()) {
			return Integer.parseInt(reading.commune());
		}
		return (reading.kind() == PlaceReading.Kind.SPLIT)
				? COMMUNES + Math.floorMod(reading.candidates().hashCode(), DIVIDED) : 0;
	}

	static int province(int place) {
		return place >>> COMMUNE_BITS;
	}

	static boolean hasCommune(int place) {
		return (place & (1 << COMMUNE_BITS) - 1) != 0;
	}

}
