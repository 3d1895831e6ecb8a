package org.muster.receive;

import java.util.Arrays;

/** Counts different numbers, up to a limit, in little memory. */
final class DistinctCount {

	private static final int LEAST = 16;

	private final int most;

	/** A power of two long, at most half full; zero for a free place. */
	private long[] places = new long[LEAST];

	private int count;

	private boolean complete = true;

	DistinctCount(int most) {
		this.most = most;
	}

	/** Takes a number; zero counts as one. */
	void add(long number) {
		long value = (number == 0) ? 1 : number;
		int at = place(value);
		if (this.places[at] == value) {
			return;
		}
		if (this.count == this.most) {
			this.complete = false;
			return;
		}
		this.places[at] = value;
		this.count++;
		if (2 * this.count > this.places.length) {
			grow();
		}
	}

	private int place(long value) {
		int mask = this.places.length - 1;
		int at = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
		while (this.places[at] != 0 && this.places[at] != value) {
			at = at + 1 & mask;
		}
		return at;
	}

	private void grow() {
		long[] before = this.places;
		this.places = new long[2 * before.length];
		Arrays.stream(before).filter((value) -> value != 0).forEach((value) -> this.places[place(value)] = value);
	}

	int count() {
		return this.count;
	}

	boolean isComplete() {
		return this.complete;
	}

}
