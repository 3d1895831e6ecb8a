package org.muster.generate;

/**
 * A fixed shuffle of the numbers from 0 to below a size, computed and not stored, and its
 * inverse: a Feistel network of four rounds over the next even power of two, walked until
 * it stays inside.
 */
final class Shuffle {

	private static final int ROUNDS = 4;

	private final long key;

	private final long size;

	private final int halfBits;

	private final long halfMask;

	/**
	 * Takes a key and a size.
	 * @param key another key gives another order
	 * @param size at least 1, at most 2 to the power of 40
	 */
	Shuffle(long key, long size) {
		this.key = key;
		this.size = size;
		this.halfBits = Math.max(1, (65 - Long.numberOfLeadingZeros(Math.max(1, size - 1))) / 2);
		this.halfMask = (1L << this.halfBits) - 1;
	}

	/**
	 * {@return the number at this place}
	 */
	long at(long place) {
		long number = place;
		do {
			number = forward(number);
		}
		while (number >= this.size);
		return number;
	}

	/**
	 * {@return the place of this number}
	 */
	long placeOf(long number) {
		long place = number;
		do {
			place = backward(place);
		}
		while (place >= this.size);
		return place;
	}

	private long forward(long number) {
		long left = number >>> this.halfBits;
		long right = number & this.halfMask;
		for (int round = 0; round < ROUNDS; round++) {
			long next = left ^ turn(right, round);
			left = right;
			right = next;
		}
		return left << this.halfBits | right;
	}

	private long backward(long number) {
		long left = number >>> this.halfBits;
		long right = number & this.halfMask;
		for (int round = ROUNDS - 1; round >= 0; round--) {
			long previous = right ^ turn(left, round);
			right = left;
			left = previous;
		}
		return left << this.halfBits | right;
	}

	private long turn(long half, int round) {
		return Chance.mix(this.key + half * 4 + round) & this.halfMask;
	}

}
