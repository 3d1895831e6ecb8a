package org.muster.link;

import java.util.Arrays;

/** How many pairs have each agreement pattern. Not for several threads at once. */
public final class PatternCounts {

	private static final int FIRST_CAPACITY = 256;

	/** A pattern plus one; 0 where there is none. */
	private int[] patterns = new int[FIRST_CAPACITY];

	private long[] counts = new long[FIRST_CAPACITY];

	private int size;

	/** Counts one pair. */
	public void add(int pattern) {
		add(pattern, 1);
	}

	/** Counts several pairs. */
	public void add(int pattern, long pairs) {
		int at = place(pattern);
		if (this.patterns[at] == 0) {
			if (2 * this.size >= this.patterns.length) {
				grow();
				at = place(pattern);
			}
			this.patterns[at] = pattern + 1;
			this.size++;
		}
		this.counts[at] += pairs;
	}

	/** Counts what another has counted. */
	public void add(PatternCounts other) {
		for (int at = 0; at < other.patterns.length; at++) {
			if (other.patterns[at] != 0) {
				add(other.patterns[at] - 1, other.counts[at]);
			}
		}
	}

	private int place(int pattern) {
		int mask = this.patterns.length - 1;
		int at = (pattern * 0x9E3779B9 >>> 7) & mask;
		while (this.patterns[at] != 0 && this.patterns[at] != pattern + 1) {
			at = (at + 1) & mask;
		}
		return at;
	}

	private void grow() {
		int[] oldPatterns = this.patterns;
		long[] oldCounts = this.counts;
		this.patterns = new int[2 * oldPatterns.length];
		this.counts = new long[2 * oldPatterns.length];
		for (int at = 0; at < oldPatterns.length; at++) {
			if (oldPatterns[at] != 0) {
				int place = place(oldPatterns[at] - 1);
				this.patterns[place] = oldPatterns[at];
				this.counts[place] = oldCounts[at];
			}
		}
	}

	/**
	 * {@return the patterns that were counted, in ascending order}
	 */
	public int[] patterns() {
		return Arrays.stream(this.patterns)
			.filter((pattern) -> pattern != 0)
			.map((pattern) -> pattern - 1)
			.sorted()
			.toArray();
	}

	/**
	 * {@return how many pairs have a pattern}
	 */
	public long count(int pattern) {
		int at = place(pattern);
		return (this.patterns[at] == 0) ? 0 : this.counts[at];
	}

	/**
	 * {@return how many pairs there are}
	 */
	public long total() {
		return Arrays.stream(this.counts).sum();
	}

}
