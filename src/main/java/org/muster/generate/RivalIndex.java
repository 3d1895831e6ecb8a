package org.muster.generate;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the records that a row may rival. Each record is entered under all that a citizen
 * must share with it to tell more than its limit; what cannot reach the limit is not
 * entered, so no rival is missed.
 */
final class RivalIndex {

	/** Against rounding. */
	private static final double TINY = 1e-9;

	private final boolean[] used = new boolean[Sharing.VALUES.length];

	/** Hash and record, in one number. */
	private long[] entries = new long[1024];

	private int size;

	private int[] starts = new int[0];

	private int shift;

	/**
	 * Enters a record.
	 * @param record its number
	 * @param told what it tells
	 * @param limit what a rival tells more than, in bits
	 */
	void add(int record, WeighedFacts told, double limit) {
		for (Sharing sharing : Sharing.VALUES) {
			long key = sharing.key(told.facts());
			if (key != 0 && sharing.most(told) > limit - TINY) {
				enter(key << 32 | record);
				this.used[sharing.ordinal()] = true;
			}
		}
	}

	private void enter(long entry) {
		if (this.size == this.entries.length) {
			this.entries = Arrays.copyOf(this.entries, this.size * 2);
		}
		this.entries[this.size++] = entry;
	}

	/** Ends the entering. */
	void ready() {
		Arrays.sort(this.entries, 0, this.size);
		int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(this.size));
		this.shift = 64 - bits;
		this.starts = new int[(1 << bits) + 1];
		for (int at = 0; at < this.size; at++) {
			this.starts[bucket(this.entries[at]) + 1]++;
		}
		for (int at = 1; at < this.starts.length; at++) {
			this.starts[at] += this.starts[at - 1];
		}
	}

	/** The order of the buckets is that of signed numbers. */
	private int bucket(long entry) {
		return (int) ((entry ^ Long.MIN_VALUE) >>> this.shift);
	}

	/** Takes every record that the row may rival, some of them more than once. */
	void probe(Facts row, IntConsumer taker) {
		for (Sharing sharing : Sharing.VALUES) {
			long key = this.used[sharing.ordinal()] ? sharing.key(row) : 0;
			if (key != 0) {
				int bucket = bucket(key << 32);
				for (int at = this.starts[bucket]; at < this.starts[bucket + 1]; at++) {
					if (this.entries[at] >>> 32 == (key & 0xFFFFFFFFL)) {
						taker.accept((int) this.entries[at]);
					}
				}
			}
		}
	}

}
