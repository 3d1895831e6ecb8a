package org.muster.identify;

import java.util.Arrays;

import org.muster.link.person.PackedPerson;
import org.muster.link.person.PlaceNumbers;
import org.muster.link.person.Syllables;
import org.muster.model.RecordKey;

/**
 * What comparisons need of each member: about 28 bytes a row, the names and a dictionary
 * of syllables. A member has one row, one more for each other name, and one more when a
 * decoy is made of it. Rows are added in ascending order of their records; then
 * {@link #trim()} ends that.
 *
 * <p>
 * What a comparison needs stands together, since each look at another place of the memory
 * takes longer than comparing does.
 */
final class MemberRows {

	/** Whole numbers of a row, the place of the name first. */
	private static final int WIDTH = 6;

	/** Birth date, gender, kind of row, and whether the 12-digit number is denied. */
	private static final int BIRTH = 1;

	/** Home place, below the high bits of the 12-digit number. */
	private static final int HOME = 2;

	private static final int ID = 3;

	private static final int RESIDENCE = 4;

	private static final int OLD_ID = 5;

	private static final int PLACE_BITS = PlaceNumbers.BITS;

	private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

	private static final int GENDER_SHIFT = PackedBirth.BITS;

	private static final int KIND_SHIFT = GENDER_SHIFT + 2;

	private static final int DENIED_SHIFT = KIND_SHIFT + 2;

	private static final Kind[] KINDS = Kind.values();

	private final PlaceNumbers places;

	private final RecordKeys keys;

	private final MemberNames names;

	private int[] cells;

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
		this.keys = new RecordKeys(room);
		this.names = new MemberNames(syllables);
		this.cells = new int[room * WIDTH];
	}

	/** Adds the next row. */
	void add(RecordKey key, PackedPerson person, Kind kind) {
		int row = this.keys.size();
		if (row == this.keys.room()) {
			resize(row + row / 4 + 16);
		}
		this.keys.add(key);
		int at = row * WIDTH;
		this.cells[at] = this.names.add(person);
		long number = person.nationalId | person.deniedId;
		int denied = (person.deniedId == 0) ? 0 : 1;
		this.cells[at + BIRTH] = PackedBirth.pack(person.birth) | person.gender << GENDER_SHIFT
				| kind.ordinal() << KIND_SHIFT | denied << DENIED_SHIFT;
		this.cells[at + HOME] = person.home | (int) (number >>> Integer.SIZE) << PLACE_BITS;
		this.cells[at + ID] = (int) number;
		this.cells[at + RESIDENCE] = person.residence;
		this.cells[at + OLD_ID] = person.oldId;
	}

	private void resize(int room) {
		this.keys.resize(room);
		this.cells = Arrays.copyOf(this.cells, room * WIDTH);
	}

	/** Ends adding; gives back the room that was not needed. */
	void trim() {
		resize(this.keys.size());
		this.names.trim();
	}

	int size() {
		return this.keys.size();
	}

	/**
	 * {@return what rows and names take, in bytes, without the dictionary of syllables}
	 */
	long bytes() {
		return 4L * this.keys.room() + 4L * this.cells.length + this.names.bytes();
	}

	/**
	 * {@return the record of a row}
	 */
	RecordKey key(int row) {
		return this.keys.get(row);
	}

	Kind kind(int row) {
		return KINDS[this.cells[row * WIDTH + BIRTH] >>> KIND_SHIFT & 3];
	}

	/**
	 * {@return the 12-digit number that the member carries, plus one; 0 for none, or one
	 * that gender or birth year deny}
	 */
	long nationalId(int row) {
		return isDenied(row) ? 0 : number(row);
	}

	private boolean isDenied(int row) {
		return this.cells[row * WIDTH + BIRTH] >>> DENIED_SHIFT != 0;
	}

	private long number(int row) {
		int at = row * WIDTH;
		return (long) (this.cells[at + HOME] >>> PLACE_BITS) << Integer.SIZE
				| Integer.toUnsignedLong(this.cells[at + ID]);
	}

	/**
	 * {@return where the name of a row is}
	 */
	int name(int row) {
		return this.cells[row * WIDTH];
	}

	MemberNames names() {
		return this.names;
	}

	/** Fills a person with a row. */
	void read(int row, PackedPerson person) {
		readAllButName(row, person);
		this.names.read(name(row), person);
	}

	/** Fills a person with a row; the name stays. */
	void readAllButName(int row, PackedPerson person) {
		int at = row * WIDTH;
		int birth = this.cells[at + BIRTH];
		person.nationalId = nationalId(row);
		person.deniedId = isDenied(row) ? number(row) : 0;
		person.livesAt(this.cells[at + HOME] & PLACE_MASK, this.places);
		person.residence = this.cells[at + RESIDENCE];
		person.birth = PackedBirth.unpack(birth & PackedBirth.MASK);
		person.gender = birth >>> GENDER_SHIFT & 3;
		person.oldId = this.cells[at + OLD_ID];
		person.hasOtherName = kind(row) == Kind.OTHER_NAME;
	}

}
