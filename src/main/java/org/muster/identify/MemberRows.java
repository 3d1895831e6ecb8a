package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntConsumer;

import org.muster.compare.NameKey;
import org.muster.model.Gender;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

/**
 * What comparisons need of each member, in packed columns: about 32 bytes a member and a
 * dictionary of syllables. Rows are added in ascending order of their records.
 */
final class MemberRows {

	private static final Gender[] GENDERS = Gender.values();

	private static final int SKETCH_BITS = 20;

	private final int[] recordNo;

	private final int[] birth;

	private final char[] flags;

	private final int[] nameHash;

	private final int[] nameEnd;

	private final int[] oldId;

	private final int[] nationalId;

	private final int[] commune;

	/** Carried numbers whose middle digits cannot be told from gender and birth year. */
	private final Map<Integer, String> oddNationalIds = new HashMap<>();

	private final Map<String, Integer> syllableNumbers = new HashMap<>();

	private final List<String> syllables = new ArrayList<>();

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
		this.commune = new int[capacity];
		this.names = new byte[capacity * 7 + 64];
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
		this.oldId[row] = oldId(person.oldId());
		addNationalId(row, person);
		this.commune[row] = person.place().commune();
		this.sketch[cell(this.nameHash[row])]++;
		this.sketch2[cell2(this.nameHash[row])]++;
	}

	private void addName(int row, String name) {
		int end = (row == 0) ? 0 : this.nameEnd[row - 1];
		for (String syllable : name.split(" ", -1)) {
			int number = this.syllableNumbers.computeIfAbsent(syllable, (added) -> {
				this.syllables.add(added);
				return this.syllables.size() - 1;
			});
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

	private void addNationalId(int row, Person person) {
		String id = person.nationalId();
		if (id.isEmpty()) {
			return;
		}
		if (person.gender() == Gender.UNKNOWN || !person.birthDate().isKnown()) {
			this.oddNationalIds.put(row, id);
			this.nationalId[row] = -1;
		}
		else {
			this.nationalId[row] = NationalId.placeCode(id) << 20 | Integer.parseInt(id.substring(6));
		}
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
		String name = name(row);
		int packedFlags = this.flags[row];
		return new Person(name, NameKey.of(name), PartialDate.ofPacked(this.birth[row]), gender(row),
				new Person.Places(packedFlags >>> 2 & 127, packedFlags >>> 9, this.commune[row]), nationalId(row),
				(this.oldId[row] == 0) ? "" : digits(this.oldId[row] - 1, 9));
	}

	private Gender gender(int row) {
		return GENDERS[this.flags[row] & 3];
	}

	private String name(int row) {
		StringJoiner name = new StringJoiner(" ");
		int at = (row == 0) ? 0 : this.nameEnd[row - 1];
		while (at < this.nameEnd[row]) {
			int number = 0;
			int shift = 0;
			while (this.names[at] < 0) {
				number |= (this.names[at++] & 0x7F) << shift;
				shift += 7;
			}
			number |= this.names[at++] << shift;
			name.add(this.syllables.get(number));
		}
		return name.toString();
	}

	private String nationalId(int row) {
		int packed = this.nationalId[row];
		if (packed == 0) {
			return "";
		}
		if (packed == -1) {
			return this.oddNationalIds.getOrDefault(row, "");
		}
		int year = this.birth[row] >>> 9;
		int century = (year - 1900) / 100 * 2 + ((gender(row) == Gender.FEMALE) ? 1 : 0);
		return digits(packed >>> 20, 3) + century + digits(year % 100, 2) + digits(packed & 0xFFFFF, 6);
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

	/** Tells the hash of each blocking key of a row. */
	void forEachKey(int row, IntConsumer told) {
		int given = givenHash(row);
		tell(nameYear(this.nameHash[row], this.birth[row]), told);
		tell(nameDay(this.nameHash[row], this.birth[row]), told);
		tell(birthGiven(this.birth[row], given), told);
		tell(oldIdKey(this.oldId[row]), told);
		tell(nationalIdKey(nationalId(row)), told);
	}

	private static void tell(int key, IntConsumer told) {
		if (key != 0) {
			told.accept(key);
		}
	}

	private int givenHash(int row) {
		String name = name(row);
		return NameKey.of(name.substring(name.lastIndexOf(' ') + 1)).hashCode();
	}

	/**
	 * {@return whether the row shares one blocking key with a citizen, and not only a
	 * bucket}
	 */
	boolean shares(int row, int name, int packedBirth, int given, int old, String id) {
		int mine = this.birth[row];
		if (this.nameHash[row] == name && mine != 0
				&& (mine >>> 9 == packedBirth >>> 9 || (mine & 0x1FF) == (packedBirth & 0x1FF) && (mine & 31) != 0)) {
			return true;
		}
		if (old != 0 && this.oldId[row] == old) {
			return true;
		}
		if (this.nationalId[row] != 0 && !id.isEmpty() && nationalId(row).equals(id)) {
			return true;
		}
		return mine == packedBirth && (mine & 31) != 0 && givenHash(row) == given;
	}

	/**
	 * {@return a 9-digit number plus one; 0 for none}
	 */
	static int oldId(String digits) {
		return digits.isEmpty() ? 0 : Integer.parseInt(digits) + 1;
	}

	static int nameYear(int nameHash, int birth) {
		return (birth == 0) ? 0 : mix(nameHash, birth >>> 9, 1);
	}

	static int nameDay(int nameHash, int birth) {
		return ((birth & 31) == 0) ? 0 : mix(nameHash, birth & 0x1FF, 2);
	}

	static int birthGiven(int birth, int given) {
		return ((birth & 31) == 0) ? 0 : mix(given, birth, 3);
	}

	static int oldIdKey(int oldId) {
		return (oldId == 0) ? 0 : mix(oldId, 0, 4);
	}

	static int nationalIdKey(String id) {
		return id.isEmpty() ? 0 : mix(id.hashCode(), 0, 5);
	}

	private static int mix(int first, int second, int kind) {
		int hash = (first * 31 + second) * 31 + kind;
		hash = (hash ^ hash >>> 16) * 0x7FEB352D;
		hash = (hash ^ hash >>> 15) * 0x846CA68B;
		hash ^= hash >>> 16;
		return (hash == 0) ? kind : hash;
	}

	private static String digits(int number, int length) {
		String text = Integer.toString(number);
		return "0".repeat(length - text.length()) + text;
	}

}
