package org.muster.receive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cells of one column look like; holds no text of a cell. */
public final class ColumnProfile {

	private static final int PATTERN_CHARACTERS = 40;

	private final int mostPatterns;

	private final DistinctCount distinct;

	private final Map<String, Integer> patterns = new HashMap<>();

	private int cells;

	private int filled;

	/**
	 * Begins at nothing.
	 * @param mostDistinct how many texts are told apart
	 * @param mostPatterns how many shapes are counted
	 */
	ColumnProfile(int mostDistinct, int mostPatterns) {
		this.distinct = new DistinctCount(mostDistinct);
		this.mostPatterns = mostPatterns;
	}

	/** Takes a cell. */
	void add(String cell) {
		this.cells++;
		String text = cell.strip();
		if (text.isEmpty()) {
			return;
		}
		this.filled++;
		this.distinct.add(hash(text));
		String pattern = pattern(text);
		if (this.patterns.size() < this.mostPatterns || this.patterns.containsKey(pattern)) {
			this.patterns.merge(pattern, 1, Integer::sum);
		}
	}

	private static long hash(String text) {
		long hash = 1125899906842597L;
		for (int at = 0; at < text.length(); at++) {
			hash = 31 * hash + text.charAt(at);
		}
		return hash;
	}

	/**
	 * {@return the shape of a text: {@code A} and {@code a} for letters, {@code 9} for
	 * digits; a run of small letters counts as one}
	 */
	static String pattern(String text) {
		StringBuilder pattern = new StringBuilder();
		for (int at = 0; at < text.length() && pattern.length() < PATTERN_CHARACTERS; at++) {
			char character = text.charAt(at);
			char shape = Character.isDigit(character) ? '9' : Character.isUpperCase(character) ? 'A'
					: Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK ? 'a'
							: (character < ' ') ? ' ' : character;
			boolean again = shape == 'a' && !pattern.isEmpty() && pattern.charAt(pattern.length() - 1) == 'a';
			if (!again) {
				pattern.append(shape);
			}
		}
		return pattern.toString();
	}

	/**
	 * {@return how many cells there are}
	 */
	public int cells() {
		return this.cells;
	}

	/**
	 * {@return how many of them are not blank}
	 */
	public int filled() {
		return this.filled;
	}

	/**
	 * {@return how many different texts there are, as far as they are counted}
	 */
	public int distinct() {
		return this.distinct.count();
	}

	/**
	 * {@return whether all different texts are counted}
	 */
	public boolean isDistinctComplete() {
		return this.distinct.isComplete();
	}

	/**
	 * {@return the commonest shapes, at most this many, with their shares of the filled
	 * cells from 0 to 1}
	 */
	public List<Map.Entry<String, Double>> patterns(int most) {
		return this.patterns.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(most)
			.map((entry) -> Map.entry(entry.getKey(), (double) entry.getValue() / this.filled))
			.toList();
	}

}
