package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.muster.compare.PlaceReader;
import org.muster.link.Chance;
import org.muster.link.person.NameFrequencies;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonReader;
import org.muster.link.person.PlaceNumbers;
import org.muster.link.person.SyllableCounts;
import org.muster.link.person.Syllables;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;

/** Takes members one by one. Not for several threads. */
public final class MembersBuilder {

	private static final int FOR_RANDOM = 1;

	private static final int FOR_DECOY = 2;

	private final Syllables syllables = new Syllables();

	private final PlaceNumbers places = new PlaceNumbers();

	private final SyllableCounts syllableCounts = new SyllableCounts();

	private final NameFrequencies frequencies = new NameFrequencies();

	private final MemberRows rows;

	private final PersonReader reader;

	private final PackedPerson person = new PackedPerson();

	private final Sample random;

	private final Sample decoys;

	private final Map<Long, List<Integer>> reviewed = new HashMap<>();

	private int[] randomRows = new int[2 * Sample.RANDOM_MEMBERS];

	private int randomSize;

	/**
	 * Starts.
	 * @param members how many there will be
	 * @param places tells today's units
	 */
	public MembersBuilder(int members, PlaceReader places) {
		this.rows = new MemberRows(members + Math.min(members, Sample.DECOYS + Sample.DECOYS / 10), this.syllables,
				this.places);
		this.reader = new PersonReader(this.syllables::ofMember, places, this.places);
		this.random = new Sample(Sample.RANDOM_MEMBERS, members);
		this.decoys = new Sample(Sample.DECOYS, members);
	}

	/**
	 * Adds a member.
	 * @param key its record; keys ascend
	 * @param standard standard values; names, dates, places and numbers count
	 * @param reviewedId the national ID that a reviewer chose, or empty
	 */
	public void add(RecordKey key, FieldValues standard, String reviewedId) {
		this.reader.read(standard, this.person);
		int row = this.rows.size();
		int name = this.person.nameHash();
		this.frequencies.add(name);
		this.syllableCounts.add(this.person);
		this.rows.add(key, this.person, MemberRows.Kind.MEMBER);
		long chosen = PersonReader.number(reviewedId, 12);
		if (chosen != 0) {
			this.reviewed.computeIfAbsent(chosen, (id) -> new ArrayList<>(1)).add(row);
		}
		long mark = mark(name);
		if (this.random.has(mark, FOR_RANDOM)) {
			addRandom(row);
		}
		addOtherNames(key, standard);
		if (this.decoys.has(mark, FOR_DECOY)) {
			addDecoy(key, standard, mark);
		}
	}

	/** The number of several communes that may be meant depends on which came first. */
	private long mark(int name) {
		int home = (this.person.homeKey == 0) ? this.person.home : this.person.homeKey;
		return (long) name << 32 ^ this.person.birth ^ (long) home << 20;
	}

	private void addRandom(int row) {
		if (this.randomSize == this.randomRows.length) {
			this.randomRows = Arrays.copyOf(this.randomRows, 2 * this.randomSize);
		}
		this.randomRows[this.randomSize++] = row;
	}

	private void addOtherNames(RecordKey key, FieldValues standard) {
		String current = standard.get(Field.FULL_NAME);
		String atBirth = standard.get(Field.BIRTH_NAME);
		if (!atBirth.isEmpty() && !atBirth.equalsIgnoreCase(current)) {
			addOtherName(key, atBirth);
		}
		for (String alias : standard.get(Field.ALIASES).split(",")) {
			String name = alias.strip();
			boolean whole = name.indexOf(' ') > 0;
			if (whole && !name.equalsIgnoreCase(current) && !name.equalsIgnoreCase(atBirth)) {
				addOtherName(key, name);
			}
		}
	}

	private void addOtherName(RecordKey key, String name) {
		this.reader.name(name, this.person);
		this.rows.add(key, this.person, MemberRows.Kind.OTHER_NAME);
	}

	/** The same person with another birthday and no numbers is nobody. */
	private void addDecoy(RecordKey key, FieldValues standard, long mark) {
		this.reader.name(standard.get(Field.FULL_NAME), this.person);
		if ((this.person.birth & 31) == 0) {
			return;
		}
		long bits = Chance.bits(mark + FOR_DECOY);
		int year = (this.person.birth >>> 9) + 1 + (int) (bits >>> 8 & 7);
		int month = 1 + (int) ((bits >>> 16 & 0xFFFF) % 12);
		int day = 1 + (int) ((bits >>> 32 & 0xFFFF) % 28);
		this.person.birth = year << 9 | month << 5 | day;
		this.person.nationalId = 0;
		this.person.deniedId = 0;
		this.person.oldId = 0;
		this.rows.add(key, this.person, MemberRows.Kind.DECOY);
	}

	/**
	 * {@return all members added}
	 */
	public Members build() {
		this.rows.trim();
		this.frequencies.complete();
		return new Members(this.rows, this.frequencies, this.syllables, this.syllableCounts, this.places,
				Arrays.copyOf(this.randomRows, this.randomSize), this.reviewed);
	}

}
