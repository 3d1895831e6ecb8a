package org.muster.generate;

import java.util.Arrays;

/** Counts how often keys occur that were named before. */
final class KeyCounts {

	private long[] keys;

	private int[] counts = new int[0];

	private int size;

	KeyCounts(int expected) {
		this.keys = new long[Math.max(16, expected)];
	}

	void name(long key) {
		if (this.size == this.keys.length) {
			this.keys = Arrays.copyOf(this.keys, this.size * 2);
		}
		this.keys[this.size++] = key;
	}

	/** Ends the naming. */
	void ready() {
		Arrays.sort(this.keys, 0, this.size);
		int distinct = 0;
		for (int at = 0; at < this.size; at++) {
			if (at == 0 || this.keys[at] != this.keys[at - 1]) {
				this.keys[distinct++] = this.keys[at];
			}
		}
		this.size = distinct;
		this.counts = new int[distinct];
	}

	void count(long key) {
		int at = Arrays.binarySearch(this.keys, 0, this.size, key);
		if (at >= 0) {
			this.counts[at]++;
		}
	}

	int of(long key) {
		int at = Arrays.binarySearch(this.keys, 0, this.size, key);
		return (at >= 0) ? this.counts[at] : 0;
	}

}
