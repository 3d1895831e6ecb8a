package org.muster.identify;

import java.util.Arrays;

import org.muster.link.person.PackedPerson;
import org.muster.link.person.Syllable;
import org.muster.link.person.Syllables;

/**
 * The names of the members, each different one once: how many syllables it has, then
 * their numbers, in one or more bytes each. Names are added; then {@link #trim()} ends
 * that, and several threads may read them.
 */
final class MemberNames {

	private static final int FIRST_CAPACITY = 1024;

	/** No number takes more bytes. */
	private static final int MOST_BYTES = 5;

	private final Syllables syllables;

	private byte[] bytes = new byte[4 * FIRST_CAPACITY];

	private int end;

	/** Where names begin, plus one; 0 where there is none. */
	private int[] starts = new int[FIRST_CAPACITY];

	private int[] hashes = new int[FIRST_CAPACITY];

	private int size;

	private Syllable[] known = new Syllable[0];

	MemberNames(Syllables syllables) {
		this.syllables = syllables;
	}

	/**
	 * Adds a name, unless it is there already.
	 * @return where it is
	 */
	int add(PackedPerson person) {
		int start = this.end;
		int hash = person.syllables();
		append(hash);
		for (int at = 0; at < person.syllables(); at++) {
			int number = person.syllable(at).text();
			hash = hash * 31 + number;
			append(number);
		}
		int place = place(hash, start);
		if (this.starts[place] != 0) {
			this.end = start;
			return this.starts[place] - 1;
		}
		this.starts[place] = start + 1;
		this.hashes[place] = hash;
		if (2 * ++this.size > this.starts.length) {
			grow();
		}
		return start;
	}

	private void append(int number) {
		if (this.end + MOST_BYTES > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, this.bytes.length + this.bytes.length / 4);
		}
		int left = number;
		while (left >= 0x80) {
			this.bytes[this.end++] = (byte) (left & 0x7F | 0x80);
			left >>>= 7;
		}
		this.bytes[this.end++] = (byte) left;
	}

	/**
	 * {@return where the name is whose bytes were appended last, or a free place}
	 */
	private int place(int hash, int from) {
		int place = first(hash);
		while (this.starts[place] != 0 && !(this.hashes[place] == hash && isSame(this.starts[place] - 1, from))) {
			place = place + 1 & this.starts.length - 1;
		}
		return place;
	}

	private int first(int hash) {
		return (hash * 0x9E3779B9 >>> 7) & this.starts.length - 1;
	}

	/** No name is the beginning of another one, for it says how long it is. */
	private boolean isSame(int start, int from) {
		int length = this.end - from;
		return start + length <= from && Arrays.equals(this.bytes, start, start + length, this.bytes, from, this.end);
	}

	private void grow() {
		int[] oldStarts = this.starts;
		int[] oldHashes = this.hashes;
		this.starts = new int[2 * oldStarts.length];
		this.hashes = new int[2 * oldStarts.length];
		for (int at = 0; at < oldStarts.length; at++) {
			if (oldStarts[at] != 0) {
				int place = first(oldHashes[at]);
				while (this.starts[place] != 0) {
					place = place + 1 & this.starts.length - 1;
				}
				this.starts[place] = oldStarts[at];
				this.hashes[place] = oldHashes[at];
			}
		}
	}

	/** Ends adding; gives back the room that was not needed. */
	void trim() {
		this.bytes = Arrays.copyOf(this.bytes, this.end);
		this.starts = new int[0];
		this.hashes = new int[0];
		this.known = this.syllables.toArray();
	}

	/**
	 * {@return what the names take, in bytes, without the dictionary of syllables}
	 */
	long bytes() {
		return this.bytes.length;
	}

	/**
	 * {@return the first byte of a name}
	 */
	int touch(int name) {
		return this.bytes[name];
	}

	/** Gives a person a name. */
	void read(int name, PackedPerson person) {
		person.clearName();
		int at = name;
		int left = -1;
		while (left != 0) {
			int number = 0;
			int shift = 0;
			while (this.bytes[at] < 0) {
				number |= (this.bytes[at++] & 0x7F) << shift;
				shift += 7;
			}
			number |= this.bytes[at++] << shift;
			if (left < 0) {
				left = number;
			}
			else {
				person.add(this.known[number]);
				left--;
			}
		}
	}

}
