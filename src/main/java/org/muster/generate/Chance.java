package org.muster.generate;

import java.util.List;

/**
 * Pseudo-random numbers that depend on nothing but seed, purpose and index, so that any
 * person or record can be made again at any time. Source: SplitMix64, G. L. Steele and
 * others, "Fast Splittable Pseudorandom Number Generators", 2014.
 */
final class Chance {

	private static final long STEP = 0x9E3779B97F4A7C15L;

	private long state;

	private Chance(long state) {
		this.state = state;
	}

	/**
	 * {@return the numbers of one purpose for one index}
	 */
	static Chance of(long seed, Purpose purpose, long index) {
		return new Chance(mix(mix(seed + STEP * (purpose.ordinal() + 1)) + index * STEP));
	}

	/**
	 * {@return 64 bits that depend on all bits of the argument}
	 */
	static long mix(long bits) {
		long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return mixed ^ mixed >>> 31;
	}

	long next() {
		this.state += STEP;
		return mix(this.state);
	}

	/**
	 * {@return a number from 0 to below the bound}
	 */
	int below(int bound) {
		return (int) ((next() >>> 32) * bound >>> 32);
	}

	/**
	 * {@return a number from the first to the last, both included}
	 */
	int between(int first, int last) {
		return first + below(last - first + 1);
	}

	/**
	 * {@return true in so many of a hundred cases}
	 */
	boolean percent(double share) {
		return (next() >>> 11) * 0x1p-53 * 100 < share;
	}

	<T> T of(List<T> choices) {
		return choices.get(below(choices.size()));
	}

	/** What the numbers are for; one purpose never disturbs another. */
	enum Purpose {

		PERSON, REGISTER, NUMBERS, RECORD, DIRT, CITIZEN_ROW, ORDER, SLIP, ROW_DIRT, RESIDENCE, DOUBLE

	}

}
