package org.muster.identify;

import java.util.Arrays;
import java.util.stream.Stream;

import org.muster.link.person.PackedPerson;

/**
 * The rows of members by their blocking keys, so that the registry can be streamed past
 * them: about 28 bytes a row. Immutable; used by several threads.
 *
 * <p>
 * A bucket holds the rows of some keys; an entry has the row in its low bits and as much
 * of the key's hash as fits above it, so that few rows of other keys are looked at.
 */
final class MemberIndex {

	private final int[] offsets;

	private final int[] entries;

	private final int rowBits;

	private MemberIndex(int[] offsets, int[] entries, int rowBits) {
		this.offsets = offsets;
		this.entries = entries;
		this.rowBits = rowBits;
	}

	/**
	 * Indexes.
	 * @param rows all members, complete
	 * @return the index
	 */
	static MemberIndex of(MemberRows rows) {
		int rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, rows.size() - 1));
		int buckets = rows.size() / 2 + 1;
		int half = rows.size() / 2;
		int[] first = new int[buckets];
		int[] second = new int[buckets + 1];
		both(() -> forEachKey(rows, 0, half, (row, key) -> first[bucket(key, buckets)]++),
				() -> forEachKey(rows, half, rows.size(), (row, key) -> second[bucket(key, buckets) + 1]++));
		int all = 0;
		for (int bucket = 0; bucket < buckets; bucket++) {
			int ofFirst = first[bucket];
			int ofSecond = second[bucket + 1];
			first[bucket] = all;
			second[bucket + 1] = all + ofFirst;
			all += ofFirst + ofSecond;
		}
		int[] entries = new int[all];
		both(() -> forEachKey(rows, 0, half,
				(row, key) -> entries[first[bucket(key, buckets)]++] = tag(key, rowBits) | row),
				() -> forEachKey(rows, half, rows.size(),
						(row, key) -> entries[second[bucket(key, buckets) + 1]++] = tag(key, rowBits) | row));
		// A bucket is full now, so its end is where the next one begins.
		return new MemberIndex(second, entries, rowBits);
	}

	/** For two threads: half of the rows each. */
	private static void both(Runnable one, Runnable other) {
		Stream.of(one, other).parallel().forEach(Runnable::run);
	}

	private static void forEachKey(MemberRows rows, int from, int to, KeyTaker taker) {
		BlockingKeys keys = new BlockingKeys();
		PackedPerson person = new PackedPerson();
		for (int row = from; row < to; row++) {
			rows.read(row, person);
			keys.write(person);
			for (int at = 0; at < keys.size(); at++) {
				if (keys.hash(at) != 0) {
					taker.take(row, keys.hash(at));
				}
			}
		}
	}

	/** Takes a key of a row. */
	@FunctionalInterface
	private interface KeyTaker {

		void take(int row, int key);

	}

	/**
	 * {@return what the index takes, in bytes}
	 */
	long bytes() {
		return 4L * (this.offsets.length + this.entries.length);
	}

	/**
	 * Finds the rows that have one of a citizen's keys, and a few more.
	 * @param keys of a citizen
	 * @param hits takes the rows, each once, in ascending order
	 */
	void find(BlockingKeys keys, Hits hits) {
		hits.clear();
		// Memory is slow: all places are asked for before any is needed.
		for (int key = 0; key < keys.size(); key++) {
			int bucket = bucket(keys.hash(key), this.offsets.length - 1);
			hits.from[key] = this.offsets[bucket];
			hits.to[key] = (keys.hash(key) == 0) ? hits.from[key] : this.offsets[bucket + 1];
		}
		int touched = 0;
		for (int key = 0; key < keys.size(); key++) {
			touched += (hits.from[key] < hits.to[key]) ? this.entries[hits.from[key]] : 0;
		}
		hits.touched = touched;
		int mask = (1 << this.rowBits) - 1;
		for (int key = 0; key < keys.size(); key++) {
			int tag = tag(keys.hash(key), this.rowBits);
			for (int at = hits.from[key]; at < hits.to[key]; at++) {
				int entry = this.entries[at];
				if ((entry & ~mask) == tag) {
					hits.add(entry & mask, BlockingKeys.ordinal(key));
				}
			}
		}
		hits.sort();
	}

	private static int bucket(int hash, int buckets) {
		return (int) ((Integer.toUnsignedLong(hash * 0x9E3779B9) * buckets) >>> 32);
	}

	private static int tag(int hash, int rowBits) {
		return (rowBits >= Integer.SIZE - 1) ? 0 : (hash ^ hash >>> 13) << rowBits;
	}

	/** Rows that were found; used again for each citizen. */
	static final class Hits {

		/** Where the entries of each key begin and end. */
		private final int[] from = new int[BlockingKeys.MOST];

		private final int[] to = new int[BlockingKeys.MOST];

		/** Says that the memory was looked at. */
		private int touched;

		/** Rows, above a bit for each key that seems to be theirs. */
		private long[] rows = new long[64];

		private int size;

		private void clear() {
			this.size = 0;
		}

		private void add(int row, int key) {
			if (this.size == this.rows.length) {
				this.rows = Arrays.copyOf(this.rows, 2 * this.size);
			}
			this.rows[this.size++] = (long) row << BlockingKey.COUNT | 1L << key;
		}

		private void sort() {
			if (this.size < 2) {
				return;
			}
			Arrays.sort(this.rows, 0, this.size);
			int kept = 0;
			for (int at = 1; at < this.size; at++) {
				if (this.rows[at] >>> BlockingKey.COUNT == this.rows[kept] >>> BlockingKey.COUNT) {
					this.rows[kept] |= this.rows[at];
				}
				else {
					this.rows[++kept] = this.rows[at];
				}
			}
			this.size = kept + 1;
		}

		int touched() {
			return this.touched;
		}

		int size() {
			return this.size;
		}

		int row(int at) {
			return (int) (this.rows[at] >>> BlockingKey.COUNT);
		}

		/**
		 * {@return the keys that the row seems to share, a bit each: all that it shares,
		 * and seldom one more}
		 */
		int keys(int at) {
			return (int) this.rows[at] & (1 << BlockingKey.COUNT) - 1;
		}

	}

}
