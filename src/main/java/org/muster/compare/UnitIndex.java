package org.muster.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.muster.model.ReferenceData;

/**
 * All communes before and since 1 July 2025, by today's province and folded name. Source:
 * {@code reference/ward-mapping.csv}.
 */
final class UnitIndex {

	private static final Map<String, String> TYPES = Map.of("thi tran", "thi tran", "dac khu", "dac khu", "xa", "xa",
			"phuong", "phuong");

	private static final String[] OLD_TONES = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(" ");

	private static final String[] NEW_TONES = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(" ");

	private final Map<String, List<Unit>> units = new HashMap<>();

	private final Set<String> districts = new HashSet<>();

	UnitIndex(ReferenceData data) {
		Map<String, List<List<String>>> rowsOfOld = new LinkedHashMap<>();
		Map<String, List<String>> today = new LinkedHashMap<>();
		for (List<String> row : data.rows("ward-mapping.csv")) {
			today.putIfAbsent(row.get(4), row);
			if (!row.get(0).isEmpty()) {
				rowsOfOld.computeIfAbsent(row.get(0), (code) -> new ArrayList<>()).add(row);
			}
		}
		today.values().forEach((row) -> add(row.get(9), row.get(5), "", "", List.of(row.get(4))));
		rowsOfOld.values().forEach(this::addOld);
	}

	/** The unit that took over all people is the only one. */
	private void addOld(List<List<String>> rows) {
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
		String district = withoutType(first.get(2));
		this.districts.add(first.get(9) + NameKey.of(district));
		Set<String> names = new LinkedHashSet<>(List.of(first.get(1)));
		for (String other : first.get(7).split(";")) {
			if (!other.isBlank()) {
				names.add(other.strip());
			}
		}
		names.forEach((name) -> add(first.get(9), name, district, first.get(8), targets));
	}

	private void add(String province, String fullName, String district, String formerProvince, List<String> codes) {
		String name = withoutType(fullName);
		String type = name.equals(fullName) ? "" : NameKey.of(fullName.substring(0, fullName.length() - name.length()));
		Unit unit = new Unit(type, exact(name), NameKey.of(district), formerProvince, codes);
		this.units.computeIfAbsent(province + key(name), (one) -> new ArrayList<>(1)).add(unit);
	}

	private static String withoutType(String fullName) {
		String[] words = fullName.split(" ", 3);
		if (words.length == 3 && (isType(words[0] + " " + words[1]) || isDistrictType(words[0] + " " + words[1]))) {
			return words[2];
		}
		if (words.length > 1 && (isType(words[0]) || isDistrictType(words[0]))) {
			return fullName.substring(words[0].length() + 1);
		}
		return fullName;
	}

	private static boolean isType(String words) {
		return TYPES.containsKey(NameKey.of(words));
	}

	private static boolean isDistrictType(String words) {
		return Set.of("huyen", "quan", "thi xa", "thanh pho").contains(NameKey.of(words));
	}

	/**
	 * {@return the name folded; a number without zeros in front}
	 */
	static String key(String name) {
		String key = NameKey.of(name);
		int zeros = 0;
		while (zeros + 1 < key.length() && key.charAt(zeros) == '0' && Character.isDigit(key.charAt(zeros + 1))) {
			zeros++;
		}
		return key.substring(zeros);
	}

	/**
	 * {@return the name in small letters, tone placement apart}
	 */
	static String exact(String name) {
		String small = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		for (int pair = 0; pair < OLD_TONES.length; pair++) {
			small = small.replace(OLD_TONES[pair], NEW_TONES[pair]);
		}
		return small;
	}

	/**
	 * {@return the communes of that name in today's province}
	 */
	List<Unit> find(String province, String name) {
		return this.units.getOrDefault(province + key(name), List.of());
	}

	/**
	 * {@return whether today's province had a district of that name}
	 */
	boolean hasDistrict(String province, String name) {
		return this.districts.contains(province + NameKey.of(name));
	}

}
