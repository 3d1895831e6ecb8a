package org.muster.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.muster.model.ReferenceData;

/**
 * Recognises the province at the end of a place text, by its name before or since 1 July
 * 2025, or before it was divided in the years from 1989. Marks, case and the words for
 * province and city are optional. For several threads at once. Source:
 * {@code reference/provinces-2025.csv} and {@code province-aliases.csv}.
 */
public final class Provinces {

	private static final int MOST_REMEMBERED = 10_000;

	private static final int LONGEST_REMEMBERED = 200;

	/** No province's name has more words. */
	private static final int MOST_WORDS = 8;

	/** Folded words before the name of something smaller than a province. */
	private static final Set<String> SMALLER_UNITS = Set.of("xa", "x", "phuong", "p", "thi", "tran", "tt", "tx",
			"huyen", "h", "quan", "q", "thon", "xom", "ap", "ban", "lang", "khu", "duong", "pho", "ngo");

	private static final List<String> PROVINCE_WORDS = List.of("", "tinh ", "t ", "tp ", "thanh pho ");

	/**
	 * Likewise of a commune, whose name may have two syllables more than a province's.
	 */
	private static final Set<String> COMMUNES = Set.of("xa", "x", "phuong", "p", "tran", "tt");

	private final Map<String, Province> byName = new HashMap<>();

	private final Map<String, Optional<Province>> seen = new ConcurrentHashMap<>();

	/**
	 * Prepares the names.
	 * @param data the tables of the run
	 */
	public Provinces(ReferenceData data) {
		Map<String, Province> codes = new HashMap<>();
		for (List<String> row : data.rows("provinces-2025.csv")) {
			Province province = new Province(row.get(3), "0" + row.get(1));
			codes.put(row.get(1), province);
			this.byName.put(NameKey.of(row.get(0)), province);
		}
		for (List<String> row : data.rows("province-aliases.csv")) {
			this.byName.put(NameKey.of(row.get(0)), ofCodes(row.get(1).split(";"), codes));
		}
	}

	/**
	 * A province that was divided is known by the one that all its parts are in today.
	 */
	private static Province ofCodes(String[] formerCodes, Map<String, Province> codes) {
		Set<String> today = new TreeSet<>();
		Set<String> idCodes = new TreeSet<>();
		for (String code : formerCodes) {
			Province part = codes.getOrDefault(code, Province.UNKNOWN);
			today.add(part.code());
			idCodes.add(part.idCode());
		}
		return (today.size() != 1) ? Province.UNKNOWN
				: new Province(String.join("", today), (idCodes.size() == 1) ? String.join("", idCodes) : "");
	}

	/**
	 * Finds the province.
	 * @param place units separated by commas, the largest last; may be empty
	 * @return the province; empty when the end of the text names none
	 */
	public Optional<Province> find(String place) {
		int end = place.length();
		while (end > 0) {
			int comma = place.lastIndexOf(',', end - 1);
			String part = place.substring(comma + 1, end);
			Optional<Province> found = remembered(part);
			if (found.isPresent() || !isCountry(part)) {
				return found;
			}
			end = Math.max(comma, 0);
		}
		return Optional.empty();
	}

	/**
	 * {@return whether the part names a province and nothing else}
	 */
	boolean isWhole(String part) {
		String key = NameKey.of(part);
		String name = key.endsWith(" cu") ? key.substring(0, key.length() - 3) : key;
		for (String word : PROVINCE_WORDS) {
			if (name.startsWith(word) && this.byName.containsKey(name.substring(word.length()))) {
				return true;
			}
		}
		return false;
	}

	private Optional<Province> remembered(String part) {
		Optional<Province> known = this.seen.get(part);
		if (known != null) {
			return known;
		}
		Optional<Province> found = recognise(NameKey.of(part));
		if (part.length() <= LONGEST_REMEMBERED && this.seen.size() < MOST_REMEMBERED) {
			this.seen.put(part, found);
		}
		return found;
	}

	/**
	 * {@return whether the part says nothing, or only Vietnam}
	 */
	static boolean isCountry(String part) {
		String key = NameKey.of(part);
		return key.isEmpty() || key.equals("viet nam") || key.equals("vn");
	}

	private Optional<Province> recognise(String key) {
		String[] words = (key.endsWith(" cu") ? key.substring(0, key.length() - 3) : key).split(" ");
		for (int from = Math.max(0, words.length - MOST_WORDS); from < words.length; from++) {
			Province province = this.byName.get(String.join(" ", List.of(words).subList(from, words.length)));
			if (province != null) {
				return namesSmallerUnit(words, from) ? Optional.empty() : Optional.of(province);
			}
		}
		return Optional.empty();
	}

	/**
	 * {@return whether the words from here, or from one or two before, are the name of a
	 * commune, district or street that sounds like a province}
	 */
	private static boolean namesSmallerUnit(String[] words, int from) {
		boolean named = from > 0 && isProvinceWord(words, from - 1);
		return isSmallerUnit(words, from - 1) || isSmallerUnit(words, from - 2) && !named
				|| from > 2 && COMMUNES.contains(words[from - 3]) && !named;
	}

	private static boolean isSmallerUnit(String[] words, int at) {
		return at >= 0 && SMALLER_UNITS.contains(words[at]) && !isCityWord(words, at);
	}

	private static boolean isProvinceWord(String[] words, int at) {
		return words[at].equals("tinh") || words[at].equals("t") || words[at].equals("tp");
	}

	private static boolean isCityWord(String[] words, int at) {
		return words[at].equals("pho") && at > 0 && words[at - 1].equals("thanh");
	}

}
