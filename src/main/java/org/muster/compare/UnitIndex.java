package org.muster.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.muster.model.ReferenceData;

/**
 * All communes of today, of the time until 1 July 2025, and those merged before, by
 * today's province and folded name; and the districts. Sources:
 * {@code reference/ward-mapping.csv}, {@code earlier-units.csv},
 * {@code earlier-districts.csv}.
 */
final class UnitIndex {

	private final Map<String, List<Unit>> units = new HashMap<>();

	/** By code, the units until 1 July 2025. */
	private final Map<String, Unit> former = new HashMap<>();

	/** By province and name, districts without communes. */
	private final Map<String, String> islands = new HashMap<>();

	/** By province and name, itself and the districts that took over parts of it. */
	private final Map<String, List<District>> districts = new HashMap<>();

	UnitIndex(ReferenceData data) {
		Map<String, List<List<String>>> rowsOfFormer = new LinkedHashMap<>();
		Map<String, List<String>> today = new LinkedHashMap<>();
		for (List<String> row : data.rows("ward-mapping.csv")) {
			today.putIfAbsent(row.get(4), row);
			if (row.get(0).isEmpty()) {
				String district = districtKey(row.get(2));
				this.islands.put(row.get(9) + district, row.get(4));
				addDistrict(row.get(9), district, new District(row.get(9), district, "", ""));
			}
			else {
				rowsOfFormer.computeIfAbsent(row.get(0), (code) -> new ArrayList<>()).add(row);
			}
		}
		today.values().forEach(this::addToday);
		rowsOfFormer.values().forEach(this::addFormer);
		data.rows("earlier-units.csv").forEach(this::addEarlier);
		Map<String, String> provinces = new HashMap<>();
		data.rows("provinces-2025.csv").forEach((row) -> provinces.put(row.get(1), row.get(3)));
		for (List<String> row : data.rows("earlier-districts.csv")) {
			addDistrict(provinces.getOrDefault(row.get(1), ""), UnitNames.withoutType(row.get(0)), new District(
					provinces.getOrDefault(row.get(3), ""), districtKey(row.get(2)), row.get(1), row.get(3)));
		}
	}

	private static String districtKey(String fullName) {
		return UnitNames.key(UnitNames.withoutType(fullName));
	}

	private void addToday(List<String> row) {
		String name = row.get(5);
		add(UnitNames.withoutType(name), new Unit(Unit.Age.TODAY, UnitNames.type(name),
				UnitNames.exact(UnitNames.withoutType(name)), "", "", row.get(9), List.of(row.get(4))));
	}

	/** The unit that took over all people is the only one. */
	private void addFormer(List<List<String>> rows) {
		List<String> first = rows.get(0);
		Set<String> codes = new TreeSet<>();
		Set<String> ofAllPeople = new TreeSet<>();
		for (List<String> row : rows) {
			codes.add(row.get(4));
			if (row.get(10).endsWith("all_people")) {
				ofAllPeople.add(row.get(4));
			}
		}
		List<String> targets = List.copyOf((ofAllPeople.size() == 1) ? ofAllPeople : codes);
		Set<String> names = new LinkedHashSet<>(List.of(first.get(1)));
		for (String other : first.get(7).split(";")) {
			if (!other.isBlank()) {
				names.add(other.strip());
			}
		}
		String district = districtKey(first.get(2));
		addDistrict(first.get(9), UnitNames.withoutType(first.get(2)), new District(first.get(9), district, "", ""));
		for (String name : names) {
			String bare = UnitNames.withoutType(name);
			Unit unit = new Unit(Unit.Age.FORMER, UnitNames.type(name), UnitNames.exact(bare), district, first.get(8),
					first.get(9), targets);
			add(bare, unit);
			this.former.put(first.get(0), unit);
		}
	}

	/** Its names are known without marks only. */
	private void addEarlier(List<String> row) {
		Unit into = this.former.get(row.get(2));
		if (into != null) {
			add(row.get(0), new Unit(Unit.Age.EARLIER, row.get(1), "", into.district(), into.formerProvince(),
					into.province(), into.codes()));
		}
	}

	private void add(String name, Unit unit) {
		this.units.computeIfAbsent(unit.province() + UnitNames.key(name), (one) -> new ArrayList<>(1)).add(unit);
	}

	private void addDistrict(String province, String name, District district) {
		List<District> known = this.districts.computeIfAbsent(province + UnitNames.key(name),
				(one) -> new ArrayList<>(1));
		if (!known.contains(district)) {
			known.add(district);
		}
	}

	/**
	 * {@return the communes of that name in today's province}
	 */
	List<Unit> find(String province, String name) {
		return this.units.getOrDefault(province + UnitNames.key(name), List.of());
	}

	/**
	 * {@return whether today's province had a district of that name}
	 */
	boolean hasDistrict(String province, String name) {
		return !districts(province, name).isEmpty();
	}

	/**
	 * {@return the districts of June 2025 that had the name or a part of the district of
	 * that name, itself first}
	 */
	List<District> districts(String province, String name) {
		return this.districts.getOrDefault(province + UnitNames.key(name), List.of());
	}

	/**
	 * {@return the unit of today that a district without communes has become; empty for
	 * any other}
	 */
	String island(String province, String name) {
		return this.islands.getOrDefault(province + UnitNames.key(name), "");
	}

	/**
	 * A district of June 2025.
	 *
	 * @param province today's code
	 * @param key its folded name, without the word of its kind
	 * @param formerProvince the code of the province that an earlier district of the name
	 * was in; empty when the district itself has the name
	 * @param successorProvince the code before July 2025 of the province that it is in;
	 * likewise
	 */
	record District(String province, String key, String formerProvince, String successorProvince) {

		String idCode() {
			return "0" + this.successorProvince;
		}

	}

}
