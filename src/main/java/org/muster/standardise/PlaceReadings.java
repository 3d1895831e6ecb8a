package org.muster.standardise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.muster.compare.PlaceReader;
import org.muster.compare.PlaceReading;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.NationalId;
import org.muster.model.PlaceCodes;
import org.muster.model.PlaceField;

/**
 * What the places of a record name.
 *
 * @param readings of the places that the record has
 * @param tables what they were read by
 */
record PlaceReadings(Map<PlaceField, PlaceReading> readings, Tables tables) {

	PlaceCodes codes() {
		PlaceCodes codes = PlaceCodes.NONE;
		for (Map.Entry<PlaceField, PlaceReading> place : this.readings.entrySet()) {
			PlaceReading reading = place.getValue();
			if (!reading.province().isEmpty()) {
				codes = codes.with(place.getKey(), reading.province(), reading.commune());
			}
		}
		return codes;
	}

	void addFindings(List<Finding> findings) {
		this.readings.forEach((place, reading) -> code(reading.kind()).ifPresent(
				(code) -> findings.add(new Finding(code, place.field(), String.join("|", reading.candidates())))));
	}

	private static Optional<FindingCode> code(PlaceReading.Kind kind) {
		return switch (kind) {
			case EXACT, PROVINCE_ONLY -> Optional.empty();
			case EARLIER -> Optional.of(FindingCode.PLACE_EARLIER);
			case SPLIT -> Optional.of(FindingCode.PLACE_SPLIT);
			case AMBIGUOUS -> Optional.of(FindingCode.PLACE_AMBIGUOUS);
			case COMMUNE_UNKNOWN -> Optional.of(FindingCode.COMMUNE_UNKNOWN);
			case PROVINCE_UNKNOWN -> Optional.of(FindingCode.PROVINCE_UNKNOWN);
		};
	}

	/**
	 * {@return whether the number was certainly registered in another province of today
	 * than that of birth}
	 */
	boolean isOtherProvince(String nationalId) {
		PlaceReading birth = this.readings.get(PlaceField.BIRTH);
		if (birth == null || birth.province().isEmpty() || !NationalId.isWellFormed(nationalId)) {
			return false;
		}
		String registered = this.tables.provinceOfId().getOrDefault(nationalId.substring(0, 3), "");
		return !registered.isEmpty() && !registered.equals(birth.province());
	}

	/**
	 * What places are read by.
	 *
	 * @param reader of texts
	 * @param provinceOfId today's province by the first three digits of a national ID
	 */
	record Tables(PlaceReader reader, Map<String, String> provinceOfId) {
	}

}
