package org.muster.generate;

import java.util.HashMap;
import java.util.Map;

/** Numbers the communes and provinces of today, from 1. */
final class CommuneNumbers {

	private final Map<String, Integer> communes = new HashMap<>();

	private final Map<String, Integer> provinces = new HashMap<>();

	/**
	 * {@return the number of the commune; 0 when the place tells the province alone}
	 */
	int commune(Place place) {
		return (place.since2025().indexOf(',') < 0) ? 0
				: this.communes.computeIfAbsent(place.since2025(), (absent) -> this.communes.size() + 1);
	}

	int province(Place place) {
		String name = place.since2025().substring(place.since2025().indexOf(',') + 1).strip();
		return this.provinces.computeIfAbsent(name.substring(name.indexOf(' ') + 1),
				(absent) -> this.provinces.size() + 1);
	}

}
