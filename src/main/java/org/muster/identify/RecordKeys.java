package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.muster.model.RecordKey;

/**
 * Keys of records in ascending order, numbered from 0, in 4 bytes each; a key may stand
 * several times. Complete before several threads read it.
 */
final class RecordKeys {

	/** A file and the number of its first key. */
	private final List<int[]> fileStarts = new ArrayList<>();

	private int[] recordNo;

	private int size;

	/**
	 * Makes room.
	 * @param room for so many
	 */
	RecordKeys(int room) {
		this.recordNo = new int[room];
	}

	/** Adds the next key, for which there is room. */
	void add(RecordKey key) {
		if (this.fileStarts.isEmpty() || this.fileStarts.get(this.fileStarts.size() - 1)[0] != key.fileNo()) {
			this.fileStarts.add(new int[] { key.fileNo(), this.size });
		}
		this.recordNo[this.size++] = key.recordNo();
	}

	/** Makes more room, or gives back what was not needed. */
	void resize(int room) {
		this.recordNo = Arrays.copyOf(this.recordNo, room);
	}

	/**
	 * {@return for how many keys there is room}
	 */
	int room() {
		return this.recordNo.length;
	}

	int size() {
		return this.size;
	}

	/**
	 * {@return the key with this number}
	 */
	RecordKey get(int number) {
		int file = 0;
		for (int[] start : this.fileStarts) {
			if (start[1] <= number) {
				file = start[0];
			}
		}
		return new RecordKey(file, this.recordNo[number]);
	}

	/**
	 * {@return the number of the first key of a file whose record number is this or
	 * greater; of the next file, or how many there are, when there is none}
	 */
	int first(RecordKey key) {
		for (int file = 0; file < this.fileStarts.size(); file++) {
			int from = this.fileStarts.get(file)[1];
			int to = (file + 1 < this.fileStarts.size()) ? this.fileStarts.get(file + 1)[1] : this.size;
			if (this.fileStarts.get(file)[0] == key.fileNo()) {
				int at = Arrays.binarySearch(this.recordNo, from, to, key.recordNo());
				return (at >= 0) ? at : -at - 1;
			}
			if (this.fileStarts.get(file)[0] > key.fileNo()) {
				return from;
			}
		}
		return this.size;
	}

}
