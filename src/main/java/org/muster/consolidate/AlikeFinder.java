package org.muster.consolidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.muster.link.Chance;
import org.muster.link.MatchModel;
import org.muster.link.Weights;
import org.muster.link.person.DateLevel;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.model.RecordKey;

/**
 * Compares the records that share a key and keeps the pairs that may be one member. Not
 * for several threads at once.
 */
final class AlikeFinder {

	/** What so many records share tells no member from another. */
	private static final int MOST_SHARING = 1_000;

	/** Records that are paired at random, about. */
	private static final int RANDOM = 700;

	/** A pair is kept that may be worth so much less than it takes, in bits. */
	private static final int SLACK = 3;

	private final AlikeRows rows;

	private final MatchModel expected = MatchModel.expected(AlikeEvidence.ALL);

	private final int sameName = Weights.log2(PersonComparisons.sameNames(this.expected));

	private final int least;

	private final AlikeCounts counts;

	private final PackedPerson left = new PackedPerson();

	private final PackedPerson right = new PackedPerson();

	private final List<Pair> kept = new ArrayList<>();

	/**
	 * Two records that may be one member.
	 *
	 * @param left number of the record that comes first by its key
	 * @param right number of the other one
	 * @param pattern how they agree
	 * @param rarity of their name, in hundredths of a bit
	 * @param relation what numbers say
	 */
	record Pair(int left, int right, int pattern, int rarity, Relation relation) {
	}

	AlikeFinder(AlikeRows rows) {
		this.rows = rows;
		this.counts = new AlikeCounts(leastOpen(rows));
		this.least = Weights.log2(Math.max(1, rows.size())) - SLACK * Weights.BIT;
	}

	/** One record more may lack its numbers than do. */
	private static double leastOpen(AlikeRows rows) {
		int lacking = 1;
		for (int row = 0; row < rows.size(); row++) {
			lacking += (rows.profile(row) == 0 && rows.card(row) == 0) ? 1 : 0;
		}
		double others = 1 - Math.min(1, lacking / Math.max(1.0, rows.size()));
		return 1 - others * others;
	}

	/** Looks at all pairs. */
	void find() {
		compareAtRandom();
		for (AlikeKey key : AlikeKey.ALL) {
			find(key);
		}
	}

	/** A bucket holds the records of few hashes; sorting them all would take longer. */
	private void find(AlikeKey key) {
		int size = this.rows.size();
		int[] hashes = new int[size];
		int[] ends = new int[size + 1];
		for (int row = 0; row < size; row++) {
			hashes[row] = key.of(this.rows, row);
			ends[bucket(hashes[row], size)] += (hashes[row] == 0) ? 0 : 1;
		}
		for (int bucket = 1; bucket <= size; bucket++) {
			ends[bucket] += ends[bucket - 1];
		}
		long[] entries = new long[ends[size]];
		for (int row = size - 1; row >= 0; row--) {
			if (hashes[row] != 0) {
				entries[--ends[bucket(hashes[row], size)]] = (long) hashes[row] << 32 | row;
			}
		}
		for (int bucket = 0; bucket < size; bucket++) {
			if (ends[bucket + 1] - ends[bucket] > 1) {
				Arrays.sort(entries, ends[bucket], ends[bucket + 1]);
				compareGroups(key, entries, ends[bucket], ends[bucket + 1]);
			}
		}
	}

	private static int bucket(int hash, int buckets) {
		return (int) ((Integer.toUnsignedLong(hash * 0x9E3779B9) * buckets) >>> 32);
	}

	private void compareGroups(AlikeKey key, long[] sorted, int start, int end) {
		int from = start;
		while (from < end) {
			int to = from + 1;
			while (to < end && sorted[to] >>> 32 == sorted[from] >>> 32) {
				to++;
			}
			if (to - from <= MOST_SHARING) {
				compareAll(key, sorted, from, to);
			}
			from = to;
		}
	}

	private void compareAll(AlikeKey key, long[] sorted, int from, int to) {
		for (int one = from; one < to - 1; one++) {
			this.rows.read((int) sorted[one], this.left);
			for (int other = one + 1; other < to; other++) {
				compare(key, (int) sorted[one], (int) sorted[other]);
			}
		}
	}

	/** The left person has been read. */
	private void compare(AlikeKey key, int one, int other) {
		boolean worthIt = key.isProving() || key == AlikeKey.OLD_ID
				|| AlikeEvidence.mayBeOne(DateLevel.of(this.rows.birth(one), this.rows.birth(other)));
		if (!worthIt || sharesEarlier(key, one, other)) {
			return;
		}
		this.rows.read(other, this.right);
		int pattern = this.rows.pattern(this.left, this.right);
		Relation relation = this.rows.relation(one, other);
		if (relation.isProving()) {
			this.counts.addProved(pattern);
		}
		if (AlikeEvidence.mayBeOne(pattern) && AlikeEvidence.mayBeOne(PersonComparisons.birthDate(pattern))) {
			int rarity = this.rows.rarity(one);
			this.counts.add(pattern, rarity, relation);
			if (relation.isOpen() && weight(this.expected, this.sameName, pattern, rarity) >= this.least) {
				keep(one, other, pattern, rarity, relation);
			}
		}
	}

	private boolean sharesEarlier(AlikeKey key, int one, int other) {
		for (int earlier = 0; earlier < key.ordinal(); earlier++) {
			int hash = AlikeKey.ALL[earlier].of(this.rows, one);
			if (hash != 0 && hash == AlikeKey.ALL[earlier].of(this.rows, other)) {
				return true;
			}
		}
		return false;
	}

	private void keep(int one, int other, int pattern, int rarity, Relation relation) {
		RecordKey first = this.rows.key(one);
		boolean inOrder = first.compareTo(this.rows.key(other)) < 0;
		this.kept.add(new Pair(inOrder ? one : other, inOrder ? other : one, pattern, rarity, relation));
	}

	/** The same records, whatever their order; next to all of these pairs are of two. */
	private void compareAtRandom() {
		int[] sample = sample();
		for (int one = 0; one < sample.length - 1; one++) {
			this.rows.read(sample[one], this.left);
			for (int other = one + 1; other < sample.length; other++) {
				this.rows.read(sample[other], this.right);
				Relation relation = this.rows.relation(sample[one], sample[other]);
				int pattern = this.rows.pattern(this.left, this.right);
				boolean isOne = relation.isProving() || PersonComparisons.isSameName(pattern)
						&& PersonComparisons.birthDate(pattern) == DateLevel.FULL;
				if (!isOne) {
					this.counts.addRandom(pattern, relation);
				}
			}
		}
	}

	private int[] sample() {
		int[] sample = new int[2 * RANDOM];
		int size = 0;
		long below = (this.rows.size() <= RANDOM) ? Long.MAX_VALUE : (1L << 32) / this.rows.size() * RANDOM;
		for (int row = 0; row < this.rows.size() && size < sample.length; row++) {
			long mark = (long) this.rows.name(row) << 32 ^ this.rows.birth(row) ^ (long) this.rows.profile(row) << 16
					^ (long) this.rows.card(row) << 24 ^ this.rows.home(row);
			if (Chance.bits(mark) >>> 32 < below) {
				sample[size++] = row;
			}
		}
		return Arrays.copyOf(sample, size);
	}

	/**
	 * {@return what a pair is worth, in hundredths of a bit; where the names are the
	 * same, with their rarity in place of that of an average name}
	 * @param sameName see {@link PersonComparisons#sameNames}, as a weight
	 */
	static int weight(MatchModel model, int sameName, int pattern, int rarity) {
		return model.weight(pattern) + (PersonComparisons.isSameName(pattern) ? sameName + rarity : 0);
	}

	AlikeCounts counts() {
		return this.counts;
	}

	/**
	 * {@return the pairs that may be one member, in no order}
	 */
	List<Pair> pairs() {
		return this.kept;
	}

}
