package org.muster.standardise;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.muster.compare.PlaceReader;
import org.muster.compare.PlaceReading;
import org.muster.model.FieldValues;
import org.muster.model.PlaceField;
import org.muster.model.ReferenceData;

/** Reads the places of a record. The tables are read when the first place is. */
final class Places {

	private static final PlaceField[] FIELDS = PlaceField.values();

	private final ReferenceData data;

	private volatile PlaceReadings.@org.jspecify.annotations.Nullable Tables tables;

	Places(ReferenceData data) {
		this.data = data;
	}

	PlaceReadings read(FieldValues standard) {
		Map<PlaceField, PlaceReading> readings = new EnumMap<>(PlaceField.class);
		PlaceReadings.Tables known = tables();
		for (PlaceField place : FIELDS) {
			if (standard.has(place.field())) {
				readings.put(place, known.reader().read(standard.get(place.field())));
			}
		}
		return new PlaceReadings(readings, known);
	}

	private PlaceReadings.Tables tables() {
		PlaceReadings.Tables known = this.tables;
		return (known == null) ? read() : known;
	}

	private synchronized PlaceReadings.Tables read() {
		PlaceReadings.Tables known = this.tables;
		if (known == null) {
			Map<String, String> provinces = new HashMap<>();
			for (List<String> row : this.data.rows("national-id-provinces.csv")) {
				provinces.put(row.get(0), row.get(4));
			}
			known = new PlaceReadings.Tables(PlaceReader.of(this.data), Map.copyOf(provinces));
			this.tables = known;
		}
		return known;
	}

}
