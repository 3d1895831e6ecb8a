package org.muster.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.muster.compare.PlaceReader;
import org.muster.link.MatchModel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PersonReader;
import org.muster.model.FieldValues;

/**
 * Compares citizens with the members that they may be. Not for several threads at once;
 * the members are shared.
 */
public final class PairFinder {

	/**
	 * Pairs are kept by what is expected; what is estimated afterwards may give them so
	 * much more, in hundredths of a bit.
	 */
	private static final int SLACK = 500;

	private static final int BY_NATIONAL_ID = 1 << BlockingKey.NATIONAL_ID.ordinal();

	private static final int FOR_COUNT = 3;

	private static final int FOR_RANDOM = 4;

	private final Members members;

	private final PersonReader reader;

	private final Scoring expected;

	private final int leastScore;

	private final Sample counted;

	private final Sample random;

	private PairCounts counts = new PairCounts();

	private final PackedPerson citizen = new PackedPerson();

	/** Whether gender or birth year of the citizen deny its number. */
	private boolean isDenied;

	private final PackedPerson member = new PackedPerson();

	private final MemberIndex.Hits hits = new MemberIndex.Hits();

	private final BlockingKeys keys = new BlockingKeys();

	/** Says that the memory was looked at. */
	private int touched;

	/** The rows of members for whom a reviewer chose the citizen. */
	private List<Integer> reviewed = List.of();

	/** Pairs of one citizen. */
	private final List<Pair> kept = new ArrayList<>();

	/**
	 * Prepares.
	 * @param members all of them
	 * @param places tells today's units
	 * @param citizens how many the extract has
	 * @param leastScore the least score that is of use, in hundredths of a bit
	 */
	public PairFinder(Members members, PlaceReader places, long citizens, int leastScore) {
		this.members = members;
		this.reader = new PersonReader(members.syllables()::ofCitizen, places, members.places());
		this.expected = new Scoring(MatchModel.expected(PersonComparisons.ALL), citizens);
		this.leastScore = leastScore - SLACK;
		this.counted = new Sample(Sample.COUNTED, citizens);
		this.random = new Sample(Sample.RANDOM_CITIZENS, citizens);
	}

	/**
	 * Compares a citizen.
	 * @param standard standard values; a citizen whose number is malformed is left out,
	 * one whose number gender or birth year deny is nobody's link but everybody's rival
	 * @param found told the pairs that a decision can rest on, each member once
	 * @return false when the citizen's number is malformed or denied
	 */
	public boolean find(FieldValues standard, Consumer<Pair> found) {
		this.reader.read(standard, this.citizen);
		this.isDenied = this.citizen.deniedId != 0;
		if (this.isDenied) {
			this.citizen.nationalId = this.citizen.deniedId;
			this.citizen.deniedId = 0;
		}
		long id = this.citizen.nationalId;
		if (id == 0) {
			return false;
		}
		this.reviewed = this.members.reviewed(id);
		this.keys.write(this.citizen);
		this.members.index().find(this.keys, this.hits);
		touch();
		boolean isCounted = !this.isDenied && this.counted.has(id, FOR_COUNT);
		for (int at = 0; at < this.hits.size(); at++) {
			compare(this.hits.row(at), this.hits.keys(at), isCounted);
		}
		for (int row : this.reviewed) {
			this.members.rows().read(row, this.member);
			if (this.keys.shared(BlockingKey.EACH, this.member) == 0) {
				keep(row, pattern());
			}
		}
		this.kept.forEach(found);
		this.kept.clear();
		if (!this.isDenied && this.random.has(id, FOR_RANDOM)) {
			for (int row : this.members.random()) {
				this.members.rows().read(row, this.member);
				int pattern = pattern();
				if (!isSurelyOne(pattern)) {
					this.counts.addRandom(pattern);
				}
			}
		}
		return !this.isDenied;
	}

	/** In a small extract even a random pair may be of one person. */
	private static boolean isSurelyOne(int pattern) {
		boolean sameNumber = PersonComparisons.oldId(pattern) == NumberLevel.SAME
				|| PersonComparisons.nationalId(pattern) == NumberLevel.SAME;
		return sameNumber
				|| PersonComparisons.isSameName(pattern) && PersonComparisons.birthDate(pattern) == DateLevel.FULL;
	}

	/** Memory is slow: all rows and names are asked for before any is needed. */
	private void touch() {
		MemberRows rows = this.members.rows();
		int sum = this.hits.touched();
		for (int at = 0; at < this.hits.size(); at++) {
			sum += rows.name(this.hits.row(at));
		}
		for (int at = 0; at < this.hits.size(); at++) {
			sum += rows.names().touch(rows.name(this.hits.row(at)));
		}
		this.touched = sum;
	}

	/**
	 * Compares a member.
	 * @param keys that both seem to have, a bit each
	 */
	private void compare(int row, int keys, boolean isCounted) {
		this.members.rows().read(row, this.member);
		int pattern = pattern();
		boolean isKept = isKept(row, pattern);
		if (!isKept && !isCounted) {
			return;
		}
		int shared = this.keys.shared(keys, this.member);
		if (shared == 0) {
			return;
		}
		if (isCounted && this.members.rows().kind(row) == MemberRows.Kind.MEMBER) {
			this.counts.add(pattern, (this.member.deniedId == 0) ? shared : shared & ~BY_NATIONAL_ID);
		}
		if (isKept) {
			keep(row, pattern);
		}
	}

	private boolean isKept(int row, int pattern) {
		int rarity = PersonComparisons.isSameName(pattern) ? this.members.rarity(this.member.nameHash()) : 0;
		return this.expected.score(pattern, rarity) >= this.leastScore || rule(pattern).isPresent()
				|| !this.reviewed.isEmpty() && this.reviewed.contains(row);
	}

	/** Of several names of a member the one that agrees best counts. */
	private void keep(int row, int pattern) {
		Pair pair = pair(row, pattern);
		for (int at = 0; at < this.kept.size(); at++) {
			Pair other = this.kept.get(at);
			if (other.member().equals(pair.member()) && other.decoy() == pair.decoy()) {
				this.kept.set(at, isBetter(pair, other) ? pair : other);
				return;
			}
		}
		this.kept.add(pair);
	}

	private boolean isBetter(Pair one, Pair other) {
		if (one.rule().isEmpty() != other.rule().isEmpty()) {
			return other.rule().isEmpty();
		}
		return this.expected.score(one.pattern(), one.rarity()) > this.expected.score(other.pattern(), other.rarity());
	}

	private Pair pair(int row, int pattern) {
		int rarity = this.members.rarity(this.member.nameHash());
		return new Pair(this.members.rows().key(row), digits(this.citizen.nationalId), pattern, rarity,
				rule(pattern).map(CertainRule::key).orElse(""), veto(pattern).map(Veto::key).orElse(""),
				this.members.rows().kind(row) == MemberRows.Kind.DECOY);
	}

	private Optional<CertainRule> rule(int pattern) {
		return this.isDenied ? Optional.empty() : CertainRule.of(pattern);
	}

	private Optional<Veto> veto(int pattern) {
		return this.isDenied ? Optional.of(Veto.CITIZEN_CONTRADICTS_ITSELF)
				: Veto.of(pattern, this.member, this.citizen);
	}

	private int pattern() {
		return this.members.pattern(this.member, this.citizen);
	}

	/**
	 * {@return the digits of a number plus one; empty for 0}
	 */
	static String digits(long numberPlusOne) {
		if (numberPlusOne == 0) {
			return "";
		}
		char[] digits = new char[12];
		long left = numberPlusOne - 1;
		for (int at = digits.length - 1; at >= 0; at--) {
			digits[at] = (char) ('0' + left % 10);
			left /= 10;
		}
		return new String(digits);
	}

	/**
	 * {@return what was counted since the last time}
	 */
	public PairCounts takeCounts() {
		PairCounts taken = this.counts;
		this.counts = new PairCounts();
		return taken;
	}

}
