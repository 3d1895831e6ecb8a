package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.muster.model.Gender;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

/**
 * What comparisons need of each member, in packed columns: about 36 bytes a member and a
 * dictionary of syllables. Rows are added in ascending order of their records.
 */
final class MemberRows {

	/** Blocking keys that a row can have. */
	static final int MOST_KEYS = 5;

	private static final Gender[] GENDERS = Gender.values();

	private static final int SKETCH_BITS = 18;

	private final int[] recordNo;

	private final int[] birth;

	private final char[] flags;

	private final int[] nameHash;

	private final int[] nameEnd;

	private final int[] oldId;

	/** The low bits of the 12-digit number, and the high ones; 0 for none. */
	private final int[] nationalId;

	private final byte[] nationalIdHigh;

	private final int[] commune;

	private final Syllables syllables = new Syllables();

	private byte[] names;

	private final int[] sketch = new int[1 << SKETCH_BITS];

	private final int[] sketch2 = new int[1 << SKETCH_BITS];

	private final List<int[]> fileStarts = new ArrayList<>();

	private int size;

	/**
	 * Makes room.
	 * @param capacity how many members there will be
	 */
	MemberRows(int capacity) {
		this.recordNo = new int[capacity];
		this.birth = new int[capacity];
		this.flags = new char[capacity];
		this.nameHash = new int[capacity];
		this.nameEnd = new int[capacity];
		this.oldId = new int[capacity];
		this.nationalId = new int[capacity];
		this.nationalIdHigh = new byte[capacity];
		this.commune = new int[capacity];
		this.names = new byte[capacity * 5 + 64];
	}

	int size() {
		return this.size;
	}

	/** Adds the next member. */
	void add(RecordKey key, Person person) {
		if (this.fileStarts.isEmpty() || this.fileStarts.get(this.fileStarts.size() - 1)[0] != key.fileNo()) {
			this.fileStarts.add(new int[] { key.fileNo(), this.size });
		}
		int row = this.size++;
		this.recordNo[row] = key.recordNo();
		this.birth[row] = person.birthDate().packed();
		this.flags[row] = (char) (person.place().today() << 9 | person.place().former() << 2
				| person.gender().ordinal());
		this.nameHash[row] = person.nameKey().hashCode();
		addName(row, person.name());
		this.oldId[row] = BlockingKeys.oldId(person.oldId());
		long id = BlockingKeys.nationalId(person.nationalId());
		this.nationalId[row] = (int) id;
		this.nationalIdHigh[row] = (byte) (id >>> 32);
		this.commune[row] = person.place().commune();
		this.sketch[cell(this.nameHash[row])]++;
		this.sketch2[cell2(this.nameHash[row])]++;
	}

	private void addName(int row, String name) {
		int end = start(row);
		for (String syllable : name.split(" ", -1)) {
			int number = this.syllables.number(syllable);
			if (end + 5 > this.names.length) {
				this.names = Arrays.copyOf(this.names, this.names.length + this.names.length / 8 + 64);
			}
			while (number >= 0x80) {
				this.names[end++] = (byte) (number & 0x7F | 0x80);
				number >>>= 7;
			}
			this.names[end++] = (byte) number;
		}
		this.nameEnd[row] = end;
	}

	/** Gives back the room for names that was not needed. */
	void trim() {
		this.names = Arrays.copyOf(this.names, start(this.size));
	}

	/**
	 * {@return what the columns take, in bytes, without the dictionary}
	 */
	long bytes() {
		return 31L * this.recordNo.length + this.names.length + 4L * (this.sketch.length + this.sketch2.length);
	}

	RecordKey key(int row) {
		int file = 0;
		for (int[] start : this.fileStarts) {
			if (start[1] <= row) {
				file = start[0];
			}
		}
		return new RecordKey(file, this.recordNo[row]);
	}

	Person person(int row) {
		StringBuilder name = new StringBuilder(32);
		StringBuilder key = new StringBuilder(32);
		int at = start(row);
		while (at < this.nameEnd[row]) {
			int number = syllable(at);
			at += length(number);
			name.append(this.syllables.text(number)).append((at < this.nameEnd[row]) ? " " : "");
			String folded = this.syllables.folded(number);
			key.append((key.isEmpty() || folded.isEmpty()) ? "" : " ").append(folded);
		}
		int packed = this.flags[row];
		return new Person(name.toString(), key.toString(), PartialDate.ofPacked(this.birth[row]), GENDERS[packed & 3],
				new Person.Places(packed >>> 2 & 127, packed >>> 9, this.commune[row]), digits(nationalId(row), 12),
				digits(this.oldId[row], 9));
	}

	/**
	 * {@return where the name of a row starts}
	 */
	private int start(int row) {
		return (row == 0) ? 0 : this.nameEnd[row - 1];
	}

	private int syllable(int start) {
		int at = start;
		int number = 0;
		int shift = 0;
		while (this.names[at] < 0) {
			number |= (this.names[at++] & 0x7F) << shift;
			shift += 7;
		}
		return number | this.names[at] << shift;
	}

	/**
	 * {@return how many bytes a syllable's number takes}
	 */
	private static int length(int number) {
		int length = 1;
		for (int rest = number >>> 7; rest != 0; rest >>>= 7) {
			length++;
		}
		return length;
	}

	private long nationalId(int row) {
		return (this.nationalIdHigh[row] & 0xFFL) << 32 | Integer.toUnsignedLong(this.nationalId[row]);
	}

	/**
	 * {@return how many members have this folded name, or a few more}
	 */
	int frequency(int row) {
		return Math.min(this.sketch[cell(this.nameHash[row])], this.sketch2[cell2(this.nameHash[row])]);
	}

	private static int cell(int hash) {
		return hash * 0x9E3779B9 >>> 32 - SKETCH_BITS;
	}

	private static int cell2(int hash) {
		return (hash ^ 0x5BD1E995) * 0x85EBCA6B >>> 32 - SKETCH_BITS;
	}

	/**
	 * Tells the blocking keys of a row; 0 for a key that it does not have.
	 * @param keys takes them
	 */
	void keys(int row, int[] keys) {
		BlockingKeys.write(keys, this.nameHash[row], this.birth[row], givenHash(row), this.oldId[row], nationalId(row));
	}

	/**
	 * {@return the hash of the last syllable that has a letter}
	 */
	private int givenHash(int row) {
		int given = 0;
		int at = start(row);
		while (at < this.nameEnd[row]) {
			int number = syllable(at);
			at += length(number);
			int hash = this.syllables.givenHash(number);
			given = (hash == 0) ? given : hash;
		}
		return given;
	}

	/**
	 * {@return whether the row shares a blocking key with a citizen, and not only its
	 * bucket}
	 * @param kind which key, as in {@link BlockingKeys#write}
	 */
	boolean shares(int kind, int row, int name, int packedBirth, int given, int old, long id) {
		return switch (kind) {
			case 0 -> this.nameHash[row] == name && this.birth[row] >>> 9 == packedBirth >>> 9;
			case 1 -> this.nameHash[row] == name && (this.birth[row] & 0x1FF) == (packedBirth & 0x1FF);
			case 2 -> this.birth[row] == packedBirth && givenHash(row) == given;
			case 3 -> this.oldId[row] == old;
			default -> nationalId(row) == id;
		};
	}

	/**
	 * {@return the digits of a number that was kept plus one; empty for 0}
	 */
	private static String digits(long kept, int length) {
		if (kept == 0) {
			return "";
		}
		String text = Long.toString(kept - 1);
		return "0".repeat(length - text.length()) + text;
	}

}
