package org.muster.identify;

import java.util.List;
import java.util.Map;

import org.muster.link.person.NameComparison;
import org.muster.link.person.NameFrequencies;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceNumbers;
import org.muster.link.person.SyllableCounts;
import org.muster.link.person.Syllables;

/**
 * All members of a run, ready for the registry to be streamed past them. At most 60 bytes
 * a member; used by several threads.
 */
public final class Members {

	private final MemberRows rows;

	private final MemberIndex index;

	private final NameFrequencies frequencies;

	private final Syllables syllables;

	private final PlaceNumbers places;

	private final NameComparison names;

	private final int[] random;

	private final Map<Long, List<Integer>> reviewed;

	Members(MemberRows rows, NameFrequencies frequencies, Syllables syllables, SyllableCounts counts,
			PlaceNumbers places, int[] random, Map<Long, List<Integer>> reviewed) {
		this.rows = rows;
		this.index = MemberIndex.of(rows);
		this.frequencies = frequencies;
		this.syllables = syllables;
		this.places = places;
		this.names = new NameComparison(counts);
		this.random = random;
		this.reviewed = reviewed;
	}

	/**
	 * {@return what all of it takes, in bytes, without the dictionary of syllables and
	 * what does not grow}
	 */
	public long bytes() {
		return this.rows.bytes() + this.index.bytes();
	}

	/**
	 * {@return what decisions need of the members}
	 */
	public MemberFacts facts() {
		MemberFacts facts = new MemberFacts(this.rows.size());
		for (int row = 0; row < this.rows.size(); row++) {
			if (this.rows.kind(row) == MemberRows.Kind.MEMBER) {
				facts.add(this.rows.key(row), this.rows.nationalId(row));
			}
		}
		return facts;
	}

	MemberRows rows() {
		return this.rows;
	}

	MemberIndex index() {
		return this.index;
	}

	Syllables syllables() {
		return this.syllables;
	}

	/**
	 * {@return how a member and a citizen agree}
	 */
	int pattern(PackedPerson member, PackedPerson citizen) {
		return PersonComparisons.pattern(member, citizen, this.names, this.places);
	}

	PlaceNumbers places() {
		return this.places;
	}

	/**
	 * {@return the rows that are paired at random}
	 */
	int[] random() {
		return this.random;
	}

	int rarity(int nameHash) {
		return this.frequencies.rarity(nameHash);
	}

	/**
	 * {@return the rows of members for whom a reviewer chose this citizen}
	 * @param nationalId the number plus one
	 */
	List<Integer> reviewed(long nationalId) {
		return this.reviewed.isEmpty() ? List.of() : this.reviewed.getOrDefault(nationalId, List.of());
	}

}
