package org.muster.reissue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.muster.compare.NameKey;
import org.muster.model.ReferenceData;

/**
 * Tells whether organisations are dissolved or of a merged province. Names are compared
 * without marks and case. For several threads at once. Source of the provinces:
 * {@code reference/provinces-2025.csv}.
 */
public final class Organisations {

	private static final int MOST_REMEMBERED = 20_000;

	private static final String MERGED_AWAY = "merged_away";

	/** Folded words before a province's name. */
	private static final List<String> PROVINCE_WORDS = List.of("dang bo ", "tinh uy ", "thanh uy ", "tinh ",
			"thanh pho ", "tp ");

	private final Set<String> dissolved = new HashSet<>();

	private final Set<String> merged = new HashSet<>();

	private final Map<List<String>, Answer> seen = new ConcurrentHashMap<>();

	/**
	 * Prepares the names.
	 * @param dissolved names of organisations, of any level
	 * @param data the tables of the run
	 */
	public Organisations(Collection<String> dissolved, ReferenceData data) {
		dissolved.forEach((name) -> this.dissolved.add(NameKey.of(name)));
		for (List<String> row : data.rows("provinces-2025.csv")) {
			if (row.get(5).equals(MERGED_AWAY)) {
				this.merged.add(NameKey.of(row.get(0)));
			}
		}
	}

	/**
	 * What is so of a member's organisations.
	 *
	 * @param dissolved whether one of them is dissolved
	 * @param provinceMerged whether its provincial committee is part of another one
	 */
	public record Answer(boolean dissolved, boolean provinceMerged) {
	}

	/**
	 * Looks at a member's organisations.
	 * @param province its provincial committee; empty when not told
	 * @param others its other organisations: names, or paths of names from the smallest
	 * up, separated by {@code " - "} or commas
	 * @return what is so
	 */
	public Answer look(String province, List<String> others) {
		List<String> all = new ArrayList<>(others);
		all.add(province);
		Answer known = this.seen.get(all);
		if (known != null) {
			return known;
		}
		List<String> parts = new ArrayList<>();
		all.forEach((text) -> parts.addAll(parts(text)));
		Answer answer = new Answer(parts.stream().anyMatch(this.dissolved::contains),
				isMerged(NameKey.of(province), true) || parts.stream().anyMatch((part) -> isMerged(part, false)));
		if (this.seen.size() < MOST_REMEMBERED) {
			this.seen.put(all, answer);
		}
		return answer;
	}

	private static List<String> parts(String text) {
		List<String> parts = new ArrayList<>(List.of(NameKey.of(text)));
		for (String part : text.split(" - |,")) {
			parts.add(NameKey.of(part));
		}
		return parts;
	}

	/** A bare name may be a commune's, unless it is told as the province. */
	private boolean isMerged(String key, boolean bare) {
		String name = key;
		for (String word : PROVINCE_WORDS) {
			name = name.startsWith(word) ? name.substring(word.length()) : name;
		}
		boolean named = !name.equals(key) && (key.contains("tinh ") || key.contains("thanh "));
		return this.merged.contains(name) && (bare || named);
	}

}
