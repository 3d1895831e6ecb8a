package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.muster.link.BlockingPass;
import org.muster.link.PatternCounts;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.PersonComparisons;

/**
 * The patterns of the pairs that were looked at, by blocking key and at random, and what
 * became of the pairs that a number proves. Not for several threads at once.
 */
public final class PairCounts {

	/** The name of the pairs taken at random. */
	public static final String RANDOM = "random";

	/** What is expected of so many pairs before any is seen. */
	private static final double EXPECTED_MISSED = 0.02;

	private static final double EXPECTED_OF = 100;

	/** With another name, somebody else's. */
	private static final Set<DateLevel> OTHER_DATES = EnumSet.of(DateLevel.DIFFERS, DateLevel.NEAR_YEAR,
			DateLevel.NEAR_YEAR_ALONE, DateLevel.NEAR_YEAR_AND_PART);

	private final PatternCounts random = new PatternCounts();

	private final PatternCounts[] byKey = new PatternCounts[BlockingKey.COUNT];

	/** Pairs that have the same number and more in common. */
	private long byNumber;

	/** Of these, the pairs that another key finds too. */
	private long byNumberAndOtherwise;

	public PairCounts() {
		Arrays.setAll(this.byKey, (key) -> new PatternCounts());
	}

	void addRandom(int pattern) {
		this.random.add(pattern);
	}

	/**
	 * Counts a pair.
	 * @param shared the keys that both have, a bit each
	 */
	void add(int pattern, int shared) {
		for (int key = 0; key < this.byKey.length; key++) {
			if ((shared >>> key & 1) != 0) {
				this.byKey[key].add(pattern);
			}
		}
		int numbers = 1 << BlockingKey.OLD_ID.ordinal() | 1 << BlockingKey.NATIONAL_ID.ordinal();
		if ((shared & numbers) != 0 && !isAnotherPerson(pattern)) {
			this.byNumber++;
			this.byNumberAndOtherwise += ((shared & ~numbers) != 0) ? 1 : 0;
		}
	}

	/** The number is somebody else's. */
	private static boolean isAnotherPerson(int pattern) {
		return PersonComparisons.name(pattern) == NameLevel.DIFFERS
				&& OTHER_DATES.contains(PersonComparisons.birthDate(pattern));
	}

	/** Counts what was stored of another count. */
	public void addPairs(String pass, int pattern, long pairs) {
		if (pass.equals(RANDOM)) {
			this.random.add(pattern, pairs);
		}
		for (BlockingKey key : BlockingKey.values()) {
			if (key.key().equals(pass)) {
				this.byKey[key.ordinal()].add(pattern, pairs);
			}
		}
	}

	/** Counts what was stored of another count. */
	public void addNumbers(long pairs, long foundOtherwise) {
		this.byNumber += pairs;
		this.byNumberAndOtherwise += foundOtherwise;
	}

	/**
	 * {@return pairs that share a number}
	 */
	public long byNumber() {
		return this.byNumber;
	}

	/**
	 * {@return of the pairs that share a number, those that another key finds too: the
	 * share of all true pairs that is found without a number}
	 */
	public long byNumberAndOtherwise() {
		return this.byNumberAndOtherwise;
	}

	/**
	 * {@return the share of the members in the extract whose own citizen no key but the
	 * numbers finds; above 0 and below 1}
	 * @param byNumber pairs that share a number and are of one person
	 * @param foundOtherwise of these, those that another key finds too
	 */
	public static double missed(long byNumber, long foundOtherwise) {
		return (byNumber - foundOtherwise + EXPECTED_MISSED * EXPECTED_OF) / (byNumber + EXPECTED_OF);
	}

	/**
	 * {@return the pairs taken at random}
	 */
	public PatternCounts random() {
		return this.random;
	}

	/**
	 * {@return the pairs of each blocking key}
	 */
	public List<BlockingPass> passes() {
		List<BlockingPass> passes = new ArrayList<>();
		for (BlockingKey key : BlockingKey.values()) {
			passes.add(new BlockingPass(key.key(), key.decided(), key.isProving(), this.byKey[key.ordinal()]));
		}
		return passes;
	}

}
