package org.muster.identify;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What other members have to do with the citizens of each pair: their best score, whether
 * a certain rule holds for one of them, and whether one of them has the ID from an
 * earlier run. Immutable.
 */
final class Claims {

	/** A number of 12 digits and a place among the pairs fit in 63 bits. */
	private static final int PLACE_BITS = 24;

	private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

	/** Pieces of the work, for several threads. */
	private static final int PIECES = 64;

	private static final byte CERTAIN = 1;

	private static final byte TAKEN = 2;

	private final int[] rivals;

	/** For each pair whether a rival is certain and whether the ID is taken. */
	private final byte[] flags;

	private Claims(int pairs) {
		this.rivals = new int[pairs];
		this.flags = new byte[pairs];
		Arrays.fill(this.rivals, Candidate.NO_RIVAL);
	}

	/**
	 * Finds them.
	 * @param table all pairs
	 * @param memberOf the member of each pair
	 * @param scores the score of each pair
	 * @param facts of all members
	 * @param elsewhere IDs that members of earlier runs have who are not in this one,
	 * plus one, sorted
	 */
	static Claims of(CandidateTable table, int[] memberOf, int[] scores, MemberFacts facts, long[] elsewhere) {
		if (table.size() > PLACE_MASK) {
			throw new IllegalStateException("more than " + PLACE_MASK + " candidates; raise 'identify.review-at'");
		}
		Claims claims = new Claims(table.size());
		long[] byCitizen = new long[table.size()];
		for (int pair = 0; pair < byCitizen.length; pair++) {
			byCitizen[pair] = table.nationalId(pair) << PLACE_BITS | pair;
		}
		Arrays.parallelSort(byCitizen);
		IntStream.range(0, PIECES)
			.parallel()
			.forEach((piece) -> claims.settleAll(byCitizen, first(byCitizen, piece), first(byCitizen, piece + 1), table,
					memberOf, scores, elsewhere));
		if (facts.anyOwned()) {
			claims.takeOwned(table, memberOf, facts);
		}
		return claims;
	}

	/**
	 * {@return where a piece begins: with the first pair of a citizen}
	 */
	private static int first(long[] byCitizen, int piece) {
		int at = (int) ((long) byCitizen.length * piece / PIECES);
		while (at > 0 && at < byCitizen.length && byCitizen[at] >>> PLACE_BITS == byCitizen[at - 1] >>> PLACE_BITS) {
			at++;
		}
		return at;
	}

	private void settleAll(long[] byCitizen, int first, int end, CandidateTable table, int[] memberOf, int[] scores,
			long[] elsewhere) {
		int from = first;
		while (from < end) {
			long citizen = byCitizen[from] >>> PLACE_BITS;
			int to = from + 1;
			while (to < end && byCitizen[to] >>> PLACE_BITS == citizen) {
				to++;
			}
			if (to > from + 1) {
				settle(byCitizen, from, to, table, memberOf, scores);
			}
			if (elsewhere.length > 0 && Arrays.binarySearch(elsewhere, citizen) >= 0) {
				take(byCitizen, from, to);
			}
			from = to;
		}
	}

	private void take(long[] byCitizen, int from, int to) {
		for (int at = from; at < to; at++) {
			this.flags[(int) byCitizen[at] & PLACE_MASK] |= TAKEN;
		}
	}

	private void settle(long[] byCitizen, int from, int to, CandidateTable table, int[] memberOf, int[] scores) {
		for (int at = from; at < to; at++) {
			int pair = (int) byCitizen[at] & PLACE_MASK;
			for (int other = from; other < to; other++) {
				int rival = (int) byCitizen[other] & PLACE_MASK;
				if (memberOf[rival] != memberOf[pair]) {
					this.rivals[pair] = Math.max(this.rivals[pair], scores[rival]);
					if (table.isCertain(rival)) {
						this.flags[pair] |= CERTAIN;
					}
				}
			}
		}
	}

	/** An ID that another member of this run has from an earlier one. */
	private void takeOwned(CandidateTable table, int[] memberOf, MemberFacts facts) {
		long[] owned = new long[facts.size()];
		int count = 0;
		for (int member = 0; member < facts.size(); member++) {
			if (facts.owned(member) != 0) {
				owned[count++] = facts.owned(member);
			}
		}
		owned = Arrays.copyOf(owned, count);
		Arrays.sort(owned);
		for (int pair = 0; pair < table.size(); pair++) {
			long id = table.nationalId(pair);
			if (id != facts.owned(memberOf[pair]) && Arrays.binarySearch(owned, id) >= 0) {
				this.flags[pair] |= TAKEN;
			}
		}
	}

	/**
	 * {@return the best score of another member for the citizen of a pair}
	 */
	int rivalScore(int pair) {
		return this.rivals[pair];
	}

	boolean isRivalCertain(int pair) {
		return (this.flags[pair] & CERTAIN) != 0;
	}

	boolean isTaken(int pair) {
		return (this.flags[pair] & TAKEN) != 0;
	}

}
