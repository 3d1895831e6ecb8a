package org.muster.consolidate;

import java.util.Arrays;

import org.muster.compare.PlaceReader;
import org.muster.link.person.NameComparison;
import org.muster.link.person.NameFrequencies;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PersonReader;
import org.muster.link.person.PlaceNumbers;
import org.muster.link.person.Syllable;
import org.muster.link.person.SyllableCounts;
import org.muster.link.person.Syllables;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.MemberNumber;
import org.muster.model.RecordKey;

/**
 * What comparisons need of each record of a run, in packed columns: about 64 bytes a
 * record. Filled in any order, then completed. Not for several threads at once.
 */
public final class AlikeRows {

	private static final int LETTERS_SHIFT = 20;

	private static final int NO_LETTERS = (1 << LETTERS_SHIFT) - 1;

	/** Bytes for the syllables of a name, on average; few exports have longer ones. */
	private static final int NAME = 11;

	private static final int WIDTH = Column.values().length;

	private final Syllables syllables = new Syllables();

	private final PlaceNumbers places = new PlaceNumbers();

	private final SyllableCounts counts = new SyllableCounts();

	private final NameComparison names = new NameComparison(this.counts);

	private final NameFrequencies frequencies = new NameFrequencies();

	private final PersonReader reader;

	private final PackedPerson person = new PackedPerson();

	private Syllable[] known = new Syllable[0];

	/** Of each record in turn what {@code Column} numbers. */
	private int[] columns;

	private long[] nationalIds;

	private byte[] genders;

	/** Texts of syllables by number, three bytes each. */
	private byte[] texts;

	private int textsEnd;

	private int size;

	/** What is kept of a record in four bytes. */
	private enum Column {

		FILE, RECORD, BIRTH, HOME, RESIDENCE, OLD_ID, PROFILE, CARD, NAME, GIVEN, TEXTS

	}

	/**
	 * Starts.
	 * @param places tells today's units
	 * @param records how many there will be, about
	 */
	public AlikeRows(PlaceReader places, int records) {
		int room = records + 16;
		this.columns = new int[room * WIDTH];
		this.nationalIds = new long[room];
		this.genders = new byte[room];
		this.texts = new byte[room * NAME];
		this.reader = new PersonReader(this.syllables::ofMember, places, this.places);
	}

	/**
	 * Adds a record.
	 * @param key which
	 * @param standard standard values; name, birth date, gender and numbers count, and a
	 * place whose commune is not told
	 * @param home today's code of the province, then of the commune; empty when the
	 * commune is not known
	 * @param residence likewise
	 */
	public void add(RecordKey key, FieldValues standard, String home, String residence) {
		this.reader.read(standard, this.person);
		this.person.home = home.isEmpty() ? this.person.home : place(home);
		this.person.residence = residence.isEmpty() ? this.person.residence : place(residence);
		if (this.size == this.genders.length) {
			grow(this.size + this.size / 2);
		}
		set(Column.FILE, key.fileNo());
		set(Column.RECORD, key.recordNo());
		set(Column.BIRTH, this.person.birth);
		set(Column.HOME, this.person.home);
		set(Column.RESIDENCE, this.person.residence);
		set(Column.OLD_ID, this.person.oldId);
		set(Column.PROFILE, profile(standard.get(Field.PROFILE_NUMBER)));
		set(Column.CARD, card(standard.get(Field.CARD_NUMBER)));
		set(Column.NAME, this.person.nameHash());
		set(Column.GIVEN, this.person.givenHash());
		set(Column.TEXTS, this.textsEnd);
		this.genders[this.size] = (byte) this.person.gender;
		this.nationalIds[this.size] = this.person.nationalId;
		for (int at = 0; at < this.person.syllables(); at++) {
			addText(this.person.syllable(at).text());
		}
		this.frequencies.add(this.person.nameHash());
		this.counts.add(this.person);
		this.size++;
	}

	private static int place(String codes) {
		return PlaceNumbers.of(codes.substring(0, 2), codes.substring(2));
	}

	private void set(Column column, int value) {
		this.columns[this.size * WIDTH + column.ordinal()] = value;
	}

	private int get(Column column, int row) {
		return this.columns[row * WIDTH + column.ordinal()];
	}

	private void addText(int number) {
		if (this.textsEnd + 3 > this.texts.length) {
			this.texts = Arrays.copyOf(this.texts, this.texts.length + this.texts.length / 4 + 3);
		}
		this.texts[this.textsEnd++] = (byte) (number >>> 16);
		this.texts[this.textsEnd++] = (byte) (number >>> 8);
		this.texts[this.textsEnd++] = (byte) number;
	}

	private void grow(int room) {
		this.columns = Arrays.copyOf(this.columns, room * WIDTH);
		this.nationalIds = Arrays.copyOf(this.nationalIds, room);
		this.genders = Arrays.copyOf(this.genders, room);
	}

	/** The digits plus one, and what tells the letters; 0 for no valid number. */
	private static int profile(String text) {
		if (!MemberNumber.isProfileNumber(text)) {
			return 0;
		}
		int letters = text.substring(7).hashCode() * 0x9E3779B9;
		return letters >>> LETTERS_SHIFT << LETTERS_SHIFT | Integer.parseInt(text.substring(0, 6)) + 1;
	}

	private static int card(String text) {
		return MemberNumber.isCardNumber(text) ? Integer.parseInt(text) + 1 : 0;
	}

	/** Ends adding. */
	void complete() {
		this.frequencies.complete();
		this.known = this.syllables.toArray();
	}

	int size() {
		return this.size;
	}

	RecordKey key(int row) {
		return new RecordKey(get(Column.FILE, row), get(Column.RECORD, row));
	}

	/**
	 * {@return the birth date, see {@code PartialDate.packed}; 0 when unknown}
	 */
	int birth(int row) {
		return get(Column.BIRTH, row);
	}

	/**
	 * {@return what tells the name, whatever the order of its syllables; 0 for none}
	 */
	int name(int row) {
		return get(Column.NAME, row);
	}

	int given(int row) {
		return get(Column.GIVEN, row);
	}

	/**
	 * {@return what tells the home, see {@link PlaceNumbers#key}; 0 when not even the
	 * province is known}
	 */
	int home(int row) {
		return this.places.key(get(Column.HOME, row));
	}

	int oldId(int row) {
		return get(Column.OLD_ID, row);
	}

	int profile(int row) {
		return get(Column.PROFILE, row);
	}

	int card(int row) {
		return get(Column.CARD, row);
	}

	/**
	 * {@return log2 of how rare the name is, in hundredths of a bit}
	 */
	int rarity(int row) {
		return this.frequencies.rarity(name(row));
	}

	/** Fills a person with a record. */
	void read(int row, PackedPerson into) {
		into.birth = birth(row);
		into.gender = this.genders[row];
		into.home = get(Column.HOME, row);
		into.residence = get(Column.RESIDENCE, row);
		into.oldId = oldId(row);
		into.nationalId = this.nationalIds[row];
		into.clearName();
		int end = (row + 1 < this.size) ? get(Column.TEXTS, row + 1) : this.textsEnd;
		for (int at = get(Column.TEXTS, row); at < end; at += 3) {
			into.add(this.known[(this.texts[at] & 0xFF) << 16 | (this.texts[at + 1] & 0xFF) << 8
					| this.texts[at + 2] & 0xFF]);
		}
	}

	/**
	 * {@return how two people agree}
	 */
	int pattern(PackedPerson left, PackedPerson right) {
		return PersonComparisons.pattern(left, right, this.names, this.places);
	}

	/**
	 * {@return what the numbers of two records say}
	 */
	Relation relation(int left, int right) {
		return Relation.of(profiles(profile(left), profile(right)), NumberLevel.of(card(left), card(right)),
				NumberLevel.of(this.nationalIds[left], this.nationalIds[right]),
				NumberLevel.of(oldId(left), oldId(right)));
	}

	private static NumberLevel profiles(int left, int right) {
		boolean sameLetters = left >>> LETTERS_SHIFT == right >>> LETTERS_SHIFT;
		NumberLevel digits = NumberLevel.of(left & NO_LETTERS, right & NO_LETTERS);
		return (digits == NumberLevel.UNKNOWN || sameLetters) ? digits : NumberLevel.DIFFERS;
	}

}
