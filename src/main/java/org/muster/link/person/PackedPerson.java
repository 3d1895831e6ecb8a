package org.muster.link.person;

import java.util.Arrays;

import org.muster.model.Gender;

/**
 * What a comparison looks at, of a member or of a citizen; filled anew for each, so that
 * millions of pairs need no memory. Not for several threads at once.
 */
public final class PackedPerson {

	public static final int GENDER_UNKNOWN = Gender.UNKNOWN.ordinal();

	private static final int FIRST_CAPACITY = 12;

	private Syllable[] name = new Syllable[FIRST_CAPACITY];

	private int syllables;

	/** See {@code PartialDate.packed}; 0 when unknown. */
	public int birth;

	/** As {@link Gender} numbers them. */
	public int gender = GENDER_UNKNOWN;

	/** See {@link PlaceNumbers}; 0 when unknown. */
	public int home;

	/** What blocking keys use of the home, see {@link PlaceNumbers#key}. */
	public int homeKey;

	/** Likewise, where a few communes may be meant, of all of them. */
	public int[] homeKeys = PlaceNumbers.NONE;

	/** Likewise. */
	public int residence;

	/** The 12-digit number plus one; 0 when there is none. */
	public long nationalId;

	/**
	 * The 12-digit number plus one, when gender or birth year deny it; 0 when there is
	 * none.
	 */
	public long deniedId;

	/** The 9-digit number plus one; 0 when there is none. */
	public int oldId;

	/** Whether the name is not the one in use but a birth name or an alias. */
	public boolean hasOtherName;

	/** Sets the home with what blocking keys use of it. */
	public void livesAt(int place, PlaceNumbers places) {
		this.home = place;
		this.homeKey = places.key(place);
		this.homeKeys = places.keys(place);
	}

	public void clearName() {
		this.syllables = 0;
	}

	/** Adds a syllable; one without a letter is none. */
	public void add(Syllable syllable) {
		if (syllable.key().isEmpty()) {
			return;
		}
		if (this.syllables == this.name.length) {
			this.name = Arrays.copyOf(this.name, 2 * this.syllables);
		}
		this.name[this.syllables++] = syllable;
	}

	public int syllables() {
		return this.syllables;
	}

	public Syllable syllable(int at) {
		return this.name[at];
	}

	/**
	 * {@return the last syllable: the given name}
	 */
	public Syllable given() {
		return this.name[this.syllables - 1];
	}

	/**
	 * {@return the hash of the folded name's syllables in any order, the same on every
	 * machine; 0 for no name}
	 */
	public int nameHash() {
		int hash = 0;
		for (int at = 0; at < this.syllables; at++) {
			hash += this.name[at].hash();
		}
		return hash;
	}

	/**
	 * {@return the hash of the folded given name; 0 for no name}
	 */
	public int givenHash() {
		return (this.syllables == 0) ? 0 : given().hash();
	}

	/**
	 * {@return how many characters the name without marks has}
	 */
	int nameLength() {
		int length = this.syllables - 1;
		for (int at = 0; at < this.syllables; at++) {
			length += this.name[at].key().length();
		}
		return length;
	}

	/**
	 * {@return the name without marks}
	 */
	public String nameKey() {
		StringBuilder key = new StringBuilder(32);
		for (int at = 0; at < this.syllables; at++) {
			key.append((at == 0) ? "" : " ").append(this.name[at].key());
		}
		return key.toString();
	}

}
