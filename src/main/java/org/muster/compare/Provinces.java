package org.muster.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.muster.model.ReferenceFile;

/**
 * Recognises the province at the end of a place text, by its name before or since 1 July
 * 2025. Marks, case and the words for province and city are optional. Source:
 * {@code reference/provinces-2025.csv} and {@code province-aliases.csv}.
 */
public final class Provinces {

	private static final int MOST_REMEMBERED = 10_000;

	private static final int LONGEST_REMEMBERED = 200;

	/** No province's name has more words. */
	private static final int MOST_WORDS = 8;

	private static final Map<String, Province> BY_NAME = byName();

	/** Folded words before the name of something smaller than a province. */
	private static final Set<String> SMALLER_UNITS = Set.of("xa", "x", "phuong", "p", "thi", "tran", "tt", "tx",
			"huyen", "h", "quan", "q", "thon", "xom", "ap", "ban", "lang", "khu", "duong", "pho", "ngo");

	private static final Map<String, Optional<Province>> SEEN = new ConcurrentHashMap<>();

	private Provinces() {
	}

	/**
	 * Finds the province.
	 * @param place units separated by commas, the largest last; may be empty
	 * @return the province; empty when the end of the text names none
	 */
	public static Optional<Province> find(String place) {
		int end = place.length();
		while (end > 0) {
			int comma = place.lastIndexOf(',', end - 1);
			String part = place.substring(comma + 1, end);
			Optional<Province> found = remembered(part);
			if (found.isPresent() || !saysNothing(part)) {
				return found;
			}
			end = Math.max(comma, 0);
		}
		return Optional.empty();
	}

	private static Optional<Province> remembered(String part) {
		Optional<Province> known = SEEN.get(part);
		if (known != null) {
			return known;
		}
		Optional<Province> found = recognise(NameKey.of(part));
		if (part.length() <= LONGEST_REMEMBERED && SEEN.size() < MOST_REMEMBERED) {
			SEEN.put(part, found);
		}
		return found;
	}

	private static boolean saysNothing(String part) {
		String key = NameKey.of(part);
		return key.isEmpty() || key.equals("viet nam");
	}

	private static Optional<Province> recognise(String key) {
		String[] words = (key.endsWith(" cu") ? key.substring(0, key.length() - 3) : key).split(" ");
		for (int from = Math.max(0, words.length - MOST_WORDS); from < words.length; from++) {
			Province province = BY_NAME.get(String.join(" ", List.of(words).subList(from, words.length)));
			if (province != null) {
				return namesSmallerUnit(words, from) ? Optional.empty() : Optional.of(province);
			}
		}
		return Optional.empty();
	}

	/**
	 * {@return whether the words from here, or from one word before, are the name of a
	 * commune, district or street that sounds like a province}
	 */
	private static boolean namesSmallerUnit(String[] words, int from) {
		return isSmallerUnit(words, from - 1) || isSmallerUnit(words, from - 2) && !isProvinceWord(words, from - 1);
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

	private static Map<String, Province> byName() {
		Map<String, Province> names = new HashMap<>();
		Map<String, Province> codes = new HashMap<>();
		for (List<String> row : ReferenceFile.rows("provinces-2025.csv")) {
			Province province = new Province(row.get(3), "0" + row.get(1));
			codes.put(row.get(1), province);
			names.put(NameKey.of(row.get(0)), province);
		}
		for (List<String> row : ReferenceFile.rows("province-aliases.csv")) {
			names.put(NameKey.of(row.get(0)), codes.getOrDefault(row.get(1), new Province("", "")));
		}
		return Map.copyOf(names);
	}

}
