package org.muster.identify;

import org.muster.link.Chance;

/**
 * Who belongs to a sample: told from the person alone, so that it is the same in any
 * order and any partition.
 */
final class Sample {

	/** Citizens whose pairs are counted for the estimation, about. */
	static final int COUNTED = 200_000;

	/** Citizens that are paired at random, about. */
	static final int RANDOM_CITIZENS = 2_000;

	/** Members that are paired at random, about. */
	static final int RANDOM_MEMBERS = 500;

	/** Decoys, about. */
	static final int DECOYS = 20_000;

	private static final double HASHES = 4_294_967_296.0;

	private final long below;

	/**
	 * Takes about so many.
	 * @param size of the sample
	 * @param of how many there are
	 */
	Sample(long size, long of) {
		this.below = (size >= of) ? Long.MAX_VALUE : (long) (HASHES * size / of);
	}

	/**
	 * {@return whether a person with this mark belongs to it}
	 * @param mark what tells the person from others
	 * @param purpose so that one sample has nothing to do with another
	 */
	boolean has(long mark, int purpose) {
		return (Chance.bits(mark * 31 + purpose) >>> 32) < this.below;
	}

}
