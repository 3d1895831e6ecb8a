package org.muster.identify;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.muster.link.Chance;

/**
 * What other members have to do with the citizens of each pair: their best score, whether
 * a certain rule holds for one of them, and whether one of them has the ID from an
 * earlier run. Immutable.
 */
final class Claims {

	/** A number of 12 digits and a place in a piece fit in 63 bits. */
	private static final int PLACE_BITS = 23;

	private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

	/** The pairs are looked at in pieces of about so many, to keep memory small. */
	private static final int PIECE = 500_000;

	private static final byte CERTAIN = 1;

	private static final byte TAKEN = 2;

	private final CandidateTable table;

	private final int[] rivals;

	/** For each pair whether a rival is certain and whether the ID is taken. */
	private final byte[] flags;

	private Claims(CandidateTable table) {
		this.table = table;
		this.rivals = new int[table.size()];
		this.flags = new byte[table.size()];
		Arrays.fill(this.rivals, Candidate.NO_RIVAL);
	}

	/**
	 * Finds them.
	 * @param table all pairs, scored
	 * @param facts of all members
	 * @param elsewhere IDs that members of earlier runs have who are not in this one,
	 * plus one, sorted
	 */
	static Claims of(CandidateTable table, MemberFacts facts, long[] elsewhere) {
		return of(table, facts, elsewhere, 1 + table.size() / PIECE);
	}

	/** For tests: in so many pieces. */
	static Claims of(CandidateTable table, MemberFacts facts, long[] elsewhere, int pieces) {
		Claims claims = new Claims(table);
		IntStream.range(0, pieces)
			.parallel()
			.forEach((piece) -> claims.settleAll(new Piece(table, facts.size(), piece, pieces), elsewhere));
		if (facts.anyOwned()) {
			claims.takeOwned(facts);
		}
		return claims;
	}

	/** All pairs of some citizens. */
	private static final class Piece {

		private int[] pairs = new int[1 << 10];

		private int[] members = new int[1 << 10];

		private int size;

		/**
		 * The number of a citizen and the place of a pair of it in this piece, sorted.
		 */
		private final long[] byCitizen;

		Piece(CandidateTable table, int members, int piece, int pieces) {
			for (int member = 0; member < members; member++) {
				for (int pair = table.start(member); pair < table.end(member); pair++) {
					if (pieceOf(table.nationalId(pair), pieces) == piece) {
						add(pair, member);
					}
				}
			}
			this.byCitizen = new long[this.size];
			Arrays.setAll(this.byCitizen, (at) -> table.nationalId(this.pairs[at]) << PLACE_BITS | at);
			Arrays.parallelSort(this.byCitizen);
		}

		private static int pieceOf(long nationalId, int pieces) {
			return (int) ((Chance.bits(nationalId) >>> Integer.SIZE) * pieces >>> Integer.SIZE);
		}

		private void add(int pair, int member) {
			if (this.size == this.pairs.length) {
				this.pairs = Arrays.copyOf(this.pairs, 2 * this.size);
				this.members = Arrays.copyOf(this.members, 2 * this.size);
			}
			this.pairs[this.size] = pair;
			this.members[this.size++] = member;
		}

		int size() {
			return this.size;
		}

		long citizen(int at) {
			return this.byCitizen[at] >>> PLACE_BITS;
		}

		int pair(int at) {
			return this.pairs[(int) this.byCitizen[at] & PLACE_MASK];
		}

		int member(int at) {
			return this.members[(int) this.byCitizen[at] & PLACE_MASK];
		}

	}

	private void settleAll(Piece piece, long[] elsewhere) {
		int from = 0;
		while (from < piece.size()) {
			long citizen = piece.citizen(from);
			int to = from + 1;
			while (to < piece.size() && piece.citizen(to) == citizen) {
				to++;
			}
			if (to > from + 1) {
				settle(piece, from, to);
			}
			if (elsewhere.length > 0 && Arrays.binarySearch(elsewhere, citizen) >= 0) {
				take(piece, from, to);
			}
			from = to;
		}
	}

	private void take(Piece piece, int from, int to) {
		for (int at = from; at < to; at++) {
			this.flags[piece.pair(at)] |= TAKEN;
		}
	}

	private void settle(Piece piece, int from, int to) {
		for (int at = from; at < to; at++) {
			int pair = piece.pair(at);
			for (int other = from; other < to; other++) {
				if (piece.member(other) != piece.member(at)) {
					this.rivals[pair] = Math.max(this.rivals[pair], this.table.score(piece.pair(other)));
					if (this.table.isCertain(piece.pair(other))) {
						this.flags[pair] |= CERTAIN;
					}
				}
			}
		}
	}

	/** An ID that another member of this run has from an earlier one. */
	private void takeOwned(MemberFacts facts) {
		long[] owned = IntStream.range(0, facts.size()).mapToLong(facts::owned).filter((id) -> id != 0).toArray();
		Arrays.parallelSort(owned);
		IntStream.range(0, facts.size()).parallel().forEach((member) -> {
			for (int pair = this.table.start(member); pair < this.table.end(member); pair++) {
				long id = this.table.nationalId(pair);
				if (id != facts.owned(member) && Arrays.binarySearch(owned, id) >= 0) {
					this.flags[pair] |= TAKEN;
				}
			}
		});
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
