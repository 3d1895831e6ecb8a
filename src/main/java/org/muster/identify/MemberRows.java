package org.muster.identify;

import java.util.Arrays;

import org.muster.link.person.PackedPerson;
import org.muster.link.person.PlaceNumbers;
import org.muster.link.person.Syllable;
import org.muster.link.person.Syllables;
import org.muster.model.RecordKey;

/**
 * What comparisons need of each member, in packed columns: about 31 bytes a row and a
 * dictionary of syllables. A member has one row, one more for each other name, and one
 * more when a decoy is made of it. Rows are added in ascending order of their records;
 * then {@link #trim()} ends that.
 */
final class MemberRows {

	private static final long ID_BITS = 40;

	private static final long ID_MASK = (1L << ID_BITS) - 1;

	private static final int PLACE_BITS = PlaceNumbers.BITS;

	private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

	private static final int GENDER_SHIFT = PLACE_BITS + PackedBirth.BITS;

	private static final int KIND_SHIFT = GENDER_SHIFT + 2;

	private static final int LENGTH_SHIFT = KIND_SHIFT + 2;

	/** Of each so many rows the place of the name is kept. */
	private static final int STRIDE = 16;

	private static final Kind[] KINDS = Kind.values();

	private final Syllables syllables;

	private final PlaceNumbers places;

	private final RecordKeys keys;

	/** 12-digit number and home place. */
	private long[] numbers;

	/** Residence, birth date, gender, kind of row, length of the name in bytes. */
	private long[] rest;

	private int[] oldId;

	private int[] nameStart;

	private byte[] names;

	private int namesEnd;

	private Syllable[] known = new Syllable[0];

	/** What a row stands for. */
	enum Kind {

		/** The member by the name in use. */
		MEMBER,

		/** The member by another name. */
		OTHER_NAME,

		/** Nobody: a member with another's birth date, whom no citizen should match. */
		DECOY

	}

	/**
	 * Makes room.
	 * @param capacity how many rows there will be, about
	 */
	MemberRows(int capacity, Syllables syllables, PlaceNumbers places) {
		this.places = places;
		int room = capacity + 16;
		this.syllables = syllables;
		this.keys = new RecordKeys(room);
		this.numbers = new long[room];
		this.rest = new long[room];
		this.oldId = new int[room];
		this.nameStart = new int[room / STRIDE + 1];
		this.names = new byte[room * 6 + 64];
	}

	/** Adds the next row. */
	void add(RecordKey key, PackedPerson person, Kind kind) {
		int row = this.keys.size();
		if (row == this.keys.room()) {
			grow(row + row / 4 + 16);
		}
		this.keys.add(key);
		this.numbers[row] = person.nationalId | (long) person.home << ID_BITS;
		this.oldId[row] = person.oldId;
		if (row % STRIDE == 0) {
			this.nameStart[row / STRIDE] = this.namesEnd;
		}
		int start = this.namesEnd;
		for (int at = 0; at < person.syllables(); at++) {
			addSyllable(person.syllable(at).text());
		}
		long length = this.namesEnd - start;
		this.rest[row] = person.residence | (long) PackedBirth.pack(person.birth) << PLACE_BITS
				| (long) person.gender << GENDER_SHIFT | (long) kind.ordinal() << KIND_SHIFT | length << LENGTH_SHIFT;
	}

	private void grow(int room) {
		this.keys.resize(room);
		this.numbers = Arrays.copyOf(this.numbers, room);
		this.rest = Arrays.copyOf(this.rest, room);
		this.oldId = Arrays.copyOf(this.oldId, room);
		this.nameStart = Arrays.copyOf(this.nameStart, room / STRIDE + 1);
	}

	private void addSyllable(int number) {
		if (this.namesEnd + 5 > this.names.length) {
			this.names = Arrays.copyOf(this.names, this.names.length + this.names.length / 8 + 64);
		}
		int left = number;
		while (left >= 0x80) {
			this.names[this.namesEnd++] = (byte) (left & 0x7F | 0x80);
			left >>>= 7;
		}
		this.names[this.namesEnd++] = (byte) left;
	}

	/** Ends adding; gives back the room that was not needed. */
	void trim() {
		grow(this.keys.size());
		this.names = Arrays.copyOf(this.names, this.namesEnd);
		this.known = this.syllables.toArray();
	}

	int size() {
		return this.keys.size();
	}

	/**
	 * {@return what the columns take, in bytes, without the dictionary}
	 */
	long bytes() {
		return 24L * this.keys.room() + 4L * this.nameStart.length + this.names.length;
	}

	/**
	 * {@return the record of a row}
	 */
	RecordKey key(int row) {
		return this.keys.get(row);
	}

	Kind kind(int row) {
		return KINDS[(int) (this.rest[row] >>> KIND_SHIFT) & 3];
	}

	/**
	 * {@return the 12-digit number that the member carries, plus one; 0 for none}
	 */
	long nationalId(int row) {
		return this.numbers[row] & ID_MASK;
	}

	/** Fills a person with a row. */
	void read(int row, PackedPerson person) {
		long packed = this.rest[row];
		person.nationalId = nationalId(row);
		person.home = (int) (this.numbers[row] >>> ID_BITS);
		person.homeKey = this.places.key(person.home);
		person.residence = (int) packed & PLACE_MASK;
		person.birth = PackedBirth.unpack((int) (packed >>> PLACE_BITS) & PackedBirth.MASK);
		person.gender = (int) (packed >>> GENDER_SHIFT) & 3;
		person.oldId = this.oldId[row];
		person.hasOtherName = kind(row) == Kind.OTHER_NAME;
		person.clearName();
		int at = start(row);
		int end = at + length(row);
		while (at < end) {
			int number = 0;
			int shift = 0;
			while (this.names[at] < 0) {
				number |= (this.names[at++] & 0x7F) << shift;
				shift += 7;
			}
			number |= this.names[at++] << shift;
			person.add(this.known[number]);
		}
	}

	private int start(int row) {
		int start = this.nameStart[row / STRIDE];
		for (int before = row / STRIDE * STRIDE; before < row; before++) {
			start += length(before);
		}
		return start;
	}

	private int length(int row) {
		return (int) (this.rest[row] >>> LENGTH_SHIFT);
	}

}
