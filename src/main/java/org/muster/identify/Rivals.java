package org.muster.identify;

import java.util.HashMap;
import java.util.Map;

import org.muster.link.MatchModel;
import org.muster.link.Weights;
import org.muster.link.person.PersonComparisons;

/**
 * How many citizens are like members without being them, counted where it is known who
 * the member is. Twins, relatives and neighbours of one name agree far more often than
 * comparisons that are taken as independent tell; so no evidence is worth more than what
 * it is among them. Not for several threads at once while it is filled.
 */
final class Rivals {

	/** Names about as rare as each other, in hundredths of a bit. */
	private static final int BAND = 200;

	private static final int BANDS = 16;

	/** Of names that are not the same it does not matter how rare they are. */
	private static final int ANY = BANDS;

	/** Whoever scores so much, in hundredths of a bit, is the member. */
	private static final int KNOWN = 2000;

	/** When nobody else comes nearer than this. */
	private static final int KNOWN_LEAD = 1000;

	private final Map<Long, Long> rivals = new HashMap<>();

	/** Members of whom it is known who they are, by band; all of them at last. */
	private final long[] members = new long[BANDS + 1];

	/**
	 * Counts the rivals of members with these numbers.
	 * @param table all pairs, scored
	 */
	static Rivals of(CandidateTable table, int from, int to) {
		Rivals counted = new Rivals();
		for (int member = from; member < to; member++) {
			int own = known(table, member);
			if (own >= 0) {
				counted.addMember(table.rarity(own));
				for (int pair = table.start(member); pair < table.end(member); pair++) {
					if (table.nationalId(pair) != table.nationalId(own)) {
						counted.addRival(table.pattern(pair), table.rarity(pair));
					}
				}
			}
		}
		return counted;
	}

	/**
	 * {@return the pair of which it is known that it is the member: a number proves it,
	 * or it is far ahead of all others; below 0 when it is not known}
	 */
	private static int known(CandidateTable table, int member) {
		int best = -1;
		int second = Integer.MIN_VALUE;
		for (int pair = table.start(member); pair < table.end(member); pair++) {
			if (table.isCertain(pair)) {
				return pair;
			}
			boolean better = best < 0 || table.score(pair) > table.score(best);
			int less = better ? best : pair;
			if (less >= 0 && table.nationalId(less) != table.nationalId(better ? pair : best)) {
				second = Math.max(second, table.score(less));
			}
			best = better ? pair : best;
		}
		return (best >= 0 && table.score(best) >= KNOWN && table.score(best) - KNOWN_LEAD >= second) ? best : -1;
	}

	/**
	 * Takes a member of whom it is known who it is.
	 * @param rarity of its name
	 */
	void addMember(int rarity) {
		this.members[Math.min(BANDS - 1, rarity / BAND)]++;
		this.members[ANY]++;
	}

	/**
	 * Takes a citizen who is not the member.
	 * @param pattern how the two agree
	 */
	void addRival(int pattern, int rarity) {
		this.rivals.merge(key(pattern, rarity), 1L, Long::sum);
	}

	/** Takes what another one took. */
	void add(Rivals other) {
		other.rivals.forEach((key, count) -> this.rivals.merge(key, count, Long::sum));
		for (int band = 0; band < this.members.length; band++) {
			this.members[band] += other.members[band];
		}
	}

	private static long key(int pattern, int rarity) {
		return (long) Audit.withoutNumbers(pattern) << 8 | band(pattern, rarity);
	}

	private static int band(int pattern, int rarity) {
		return PersonComparisons.isSameName(pattern) ? Math.min(BANDS - 1, rarity / BAND) : ANY;
	}

	/**
	 * {@return the most that an agreement is worth without the numbers, with the odds
	 * that the member's own citizen is found, in hundredths of a bit;
	 * {@link Integer#MAX_VALUE} when no other citizen is known to agree so}
	 * @param model what levels are worth
	 * @param found the share of the members who are found
	 */
	int most(int pattern, int rarity, MatchModel model, double found) {
		Long count = this.rivals.get(key(pattern, rarity));
		if (count == null) {
			return Integer.MAX_VALUE;
		}
		double own = found / (1 - found);
		int stripped = Audit.withoutNumbers(pattern);
		for (int at = 0; at < PersonComparisons.ALL.size(); at++) {
			double m = model.level(at, PersonComparisons.ALL.level(stripped, at)).m();
			own *= (m == 0) ? 1 : m;
		}
		return Weights.log2(own * this.members[band(pattern, rarity)] / count);
	}

}
