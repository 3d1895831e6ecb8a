package org.muster.link.person;

import java.util.stream.IntStream;

import org.muster.link.Weights;

/**
 * How frequent folded full names are, by two counting sketches, so that memory does not
 * grow with the number of names. Filled first, then completed and read by several
 * threads.
 */
public final class NameFrequencies {

	/**
	 * Names rarer than one in 65,536 are taken as that frequent: they may be misspelt.
	 */
	private static final double RAREST = 1.0 / 65_536;

	private static final int BITS = 18;

	/** Most names do not occur so often; logarithms of these are not taken each time. */
	private static final int USUAL = 4_096;

	private final int[] first = new int[1 << BITS];

	private final int[] second = new int[1 << BITS];

	private long names;

	/** The rarity of names that occur 0, 1, 2 times and so on; empty while counting. */
	private int[] usual = new int[0];

	/** Counts a name by its hash. */
	public void add(int nameHash) {
		this.first[firstCell(nameHash)]++;
		this.second[secondCell(nameHash)]++;
		this.names++;
	}

	/**
	 * {@return log2 of how rare a name is, in hundredths of a bit: 0 for a name that
	 * everybody has, 1600 for the rarest}
	 */
	public int rarity(int nameHash) {
		int count = Math.min(this.first[firstCell(nameHash)], this.second[secondCell(nameHash)]);
		return (count < this.usual.length) ? this.usual[count] : ofCount(count);
	}

	private int ofCount(int count) {
		return Weights.log2(1 / Math.max((double) count / Math.max(1, this.names), RAREST));
	}

	/** Ends counting. */
	public void complete() {
		this.usual = IntStream.range(0, USUAL).map(this::ofCount).toArray();
	}

	private static int firstCell(int hash) {
		return hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
	}

	private static int secondCell(int hash) {
		return (hash ^ 0x5BD1E995) * 0x85EBCA6B >>> Integer.SIZE - BITS;
	}

}
