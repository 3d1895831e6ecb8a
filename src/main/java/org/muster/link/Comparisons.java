package org.muster.link;

import java.util.List;
import java.util.StringJoiner;

/**
 * The comparisons of a linkage, in order. The levels of all of them for one pair are its
 * agreement pattern, one whole number.
 */
public final class Comparisons {

	private final List<Comparison> all;

	/** What one level of a comparison adds to the pattern. */
	private final int[] steps;

	/** How many levels each comparison has. */
	private final int[] sizes;

	private final int patterns;

	/**
	 * Takes comparisons.
	 * @param all at least one
	 * @throws IllegalArgumentException if there are more patterns than an int can number
	 */
	public Comparisons(List<Comparison> all) {
		this.all = List.copyOf(all);
		this.steps = new int[all.size()];
		this.sizes = all.stream().mapToInt((comparison) -> comparison.levels().size()).toArray();
		long next = 1;
		for (int at = 0; at < this.steps.length; at++) {
			this.steps[at] = (int) next;
			next *= this.sizes[at];
			if (next > Integer.MAX_VALUE) {
				throw new IllegalArgumentException("too many comparisons and levels for one pattern");
			}
		}
		this.patterns = (int) next;
	}

	/**
	 * {@return how many there are}
	 */
	public int size() {
		return this.steps.length;
	}

	/**
	 * {@return a comparison}
	 */
	public Comparison get(int comparison) {
		return this.all.get(comparison);
	}

	/**
	 * {@return the place of the comparison of that name}
	 * @throws IllegalArgumentException if there is none
	 */
	public int indexOf(String name) {
		for (int at = 0; at < this.steps.length; at++) {
			if (this.all.get(at).name().equals(name)) {
				return at;
			}
		}
		throw new IllegalArgumentException("no comparison is called '" + name + "'");
	}

	/**
	 * {@return what a comparison at a level adds to the pattern, which is the sum over
	 * all comparisons}
	 */
	public int part(int comparison, int level) {
		return this.steps[comparison] * level;
	}

	/**
	 * {@return the pattern with another level of one comparison}
	 */
	public int with(int pattern, int comparison, int level) {
		return pattern + part(comparison, level - level(pattern, comparison));
	}

	/**
	 * {@return the pattern of these levels}
	 * @param levels one for each comparison, from 0
	 */
	public int pattern(int... levels) {
		int pattern = 0;
		for (int at = 0; at < this.steps.length; at++) {
			pattern += part(at, levels[at]);
		}
		return pattern;
	}

	/**
	 * {@return the level of a comparison in a pattern}
	 */
	public int level(int pattern, int comparison) {
		return pattern / this.steps[comparison] % this.sizes[comparison];
	}

	/**
	 * {@return how many patterns there can be}
	 */
	public int patterns() {
		return this.patterns;
	}

	/**
	 * {@return a pattern in words, such as {@code name=exact birth-date=year}}
	 */
	public String words(int pattern) {
		StringJoiner words = new StringJoiner(" ");
		for (int at = 0; at < this.steps.length; at++) {
			words.add(this.all.get(at).name() + "=" + this.all.get(at).levels().get(level(pattern, at)).name());
		}
		return words.toString();
	}

}
