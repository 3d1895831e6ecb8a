package org.muster.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Home places: the communes of the three provinces that became Phú Thọ, and of every
 * other province its name alone.
 */
final class PlaceStock {

	private static final Set<String> CITIES = Set.of("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh", "Huế");

	private final Map<Integer, List<Place>> byProvince = new TreeMap<>();

	private final List<Integer> nearCodes;

	private final List<Place> elsewhere = new ArrayList<>();

	PlaceStock() {
		Map<Integer, String[]> provinces = new TreeMap<>();
		for (String[] row : ReferenceFile.rows("national-id-provinces.csv")) {
			if (row[1].equals("assigned")) {
				provinces.put(Integer.valueOf(row[0]), row);
			}
		}
		for (String[] row : ReferenceFile.rows("communes.csv")) {
			int code = Integer.parseInt(row[0]);
			String[] province = provinces.get(code);
			if (province != null) {
				this.byProvince.computeIfAbsent(code, (absent) -> new ArrayList<>()).add(commune(code, row, province));
			}
		}
		this.nearCodes = List.copyOf(this.byProvince.keySet());
		provinces.forEach((code, row) -> {
			if (!this.byProvince.containsKey(code)) {
				this.elsewhere.add(new Place(code, unit(row[2]), unit(row[3])));
			}
		});
	}

	private static String unit(String province) {
		return (CITIES.contains(province) ? "Thành phố " : "Tỉnh ") + province;
	}

	private static Place commune(int code, String[] row, String[] province) {
		String district = row[2].substring(0, 1).toLowerCase(Locale.ROOT) + row[2].substring(1);
		return new Place(code, row[1] + ", " + district + ", tỉnh " + province[2], row[3] + ", tỉnh " + province[3]);
	}

	/**
	 * {@return whether there are communes of this province}
	 */
	boolean knows(int code) {
		return this.byProvince.containsKey(code);
	}

	Place in(int code, Chance chance) {
		List<Place> places = this.byProvince.get(code);
		return chance.of((places != null) ? places : this.elsewhere);
	}

	/**
	 * {@return a place in any of the provinces with communes}
	 */
	Place near(Chance chance) {
		return in(chance.of(this.nearCodes), chance);
	}

	Place elsewhere(Chance chance) {
		return chance.of(this.elsewhere);
	}

}
