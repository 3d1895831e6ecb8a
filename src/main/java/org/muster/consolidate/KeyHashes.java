package org.muster.consolidate;

import java.util.Arrays;

import org.muster.model.RecordKey;

/**
 * Hashes of the keys of all records of a run: tells which records may share a key, in 8
 * bytes a record and 4 more for each key. Records of different keys may have the same
 * hash.
 */
public final class KeyHashes {

	private final int[][] hashes;

	private int[] fileNo;

	private int[] recordNo;

	private int size;

	/**
	 * Starts.
	 * @param keys how many a record can have
	 * @param records how many there will be, about
	 */
	public KeyHashes(int keys, int records) {
		int room = records + 16;
		this.hashes = new int[keys][room];
		this.fileNo = new int[room];
		this.recordNo = new int[room];
	}

	/**
	 * Adds a record.
	 * @param file number of its file
	 * @param record its number, from 1
	 * @param keys hash of each key; 0 for one that it does not have
	 */
	public void add(int file, int record, int[] keys) {
		if (this.size == this.fileNo.length) {
			grow(this.size + this.size / 2);
		}
		this.fileNo[this.size] = file;
		this.recordNo[this.size] = record;
		for (int key = 0; key < this.hashes.length; key++) {
			this.hashes[key][this.size] = keys[key];
		}
		this.size++;
	}

	private void grow(int room) {
		this.fileNo = Arrays.copyOf(this.fileNo, room);
		this.recordNo = Arrays.copyOf(this.recordNo, room);
		for (int key = 0; key < this.hashes.length; key++) {
			this.hashes[key] = Arrays.copyOf(this.hashes[key], room);
		}
	}

	/**
	 * Gives back the memory of a key, which nobody has from now on.
	 * @param key number of the key, from 0
	 */
	public void forget(int key) {
		this.hashes[key] = new int[0];
	}

	/** None of a forgotten key. */
	private int count(int key) {
		return Math.min(this.size, this.hashes[key].length);
	}

	/**
	 * {@return the records that have the hash of a key in common with another one}
	 * @param key number of the key, from 0
	 */
	public RecordKey[] shared(int key) {
		int[] sorted = Arrays.copyOf(this.hashes[key], count(key));
		Arrays.sort(sorted);
		int several = 0;
		for (int at = 1; at < sorted.length; at++) {
			boolean isNew = several == 0 || sorted[several - 1] != sorted[at];
			if (sorted[at] != 0 && sorted[at] == sorted[at - 1] && isNew) {
				sorted[several++] = sorted[at];
			}
		}
		return having(key, Arrays.copyOf(sorted, several));
	}

	/**
	 * {@return the records that have one of these hashes}
	 * @param key number of the key, from 0
	 * @param wanted hashes, ascending
	 */
	public RecordKey[] having(int key, int[] wanted) {
		RecordKey[] found = new RecordKey[this.size];
		int count = 0;
		int ofKey = count(key);
		for (int at = 0; at < ofKey; at++) {
			int hash = this.hashes[key][at];
			if (hash != 0 && Arrays.binarySearch(wanted, hash) >= 0) {
				found[count++] = new RecordKey(this.fileNo[at], this.recordNo[at]);
			}
		}
		return Arrays.copyOf(found, count);
	}

}
