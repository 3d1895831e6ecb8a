package org.muster.link;

/** Chance that is the same on every machine and in any order. */
public final class Chance {

	private Chance() {
	}

	/**
	 * {@return bits that look like chance, always the same for the same mark. Source:
	 * SplitMix64, G. L. Steele and others, 2014}
	 */
	public static long bits(long mark) {
		long bits = (mark ^ mark >>> 30) * 0xBF58476D1CE4E5B9L;
		bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
		return bits ^ bits >>> 31;
	}

}
