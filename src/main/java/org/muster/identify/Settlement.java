package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.muster.link.person.PersonReader;
import org.muster.model.IdMethod;

/**
 * Whom an ID is taken back from. An ID given to several members stays only with the one
 * that has it from an earlier run: a reviewer may choose a citizen that another reviewer
 * or the evidence gave to another member.
 */
final class Settlement {

	private final MemberFacts facts;

	private final long[] elsewhere;

	private final BitSet disputed = new BitSet();

	/** Of the disputed, those whose ID another member has from an earlier run. */
	private final BitSet lost = new BitSet();

	private Settlement(MemberFacts facts, long[] elsewhere) {
		this.facts = facts;
		this.elsewhere = elsewhere;
	}

	/**
	 * Settles.
	 * @param facts of all members
	 * @param table all pairs
	 * @param decide what is decided for a member, taken alone
	 * @param elsewhere IDs of members who are not in this run, plus one, sorted
	 * @return whom an ID is taken back from
	 */
	static Settlement of(MemberFacts facts, CandidateTable table, IntFunction<IdDecision> decide, long[] elsewhere) {
		Settlement settlement = new Settlement(facts, elsewhere);
		long[] given = facts.reviewed()
			.parallelStream()
			.map(decide::apply)
			.filter((decision) -> decision.method() == IdMethod.REVIEWED)
			.mapToLong((decision) -> PersonReader.number(decision.nationalId(), 12))
			.sorted()
			.distinct()
			.toArray();
		Map<Long, List<Integer>> holders = new HashMap<>();
		int[] mayHold = IntStream.range(0, (given.length == 0) ? 0 : facts.size())
			.parallel()
			.filter((member) -> mayHold(facts, table, member, given))
			.toArray();
		for (int member : mayHold) {
			long id = PersonReader.number(decide.apply(member).nationalId(), 12);
			holders.computeIfAbsent(id, (one) -> new ArrayList<>(2)).add(member);
		}
		for (long id : given) {
			settlement.settle(id, holders.getOrDefault(id, List.of()));
		}
		return settlement;
	}

	private static boolean mayHold(MemberFacts facts, CandidateTable table, int member, long[] given) {
		boolean may = facts.isReviewed(member) || Arrays.binarySearch(given, facts.owned(member)) >= 0;
		for (int pair = table.start(member); !may && pair < table.end(member); pair++) {
			may = Arrays.binarySearch(given, table.nationalId(pair)) >= 0;
		}
		return may;
	}

	private void settle(long id, List<Integer> members) {
		boolean heldElsewhere = Arrays.binarySearch(this.elsewhere, id) >= 0;
		boolean heldHere = members.stream().anyMatch((member) -> this.facts.owned(member) == id);
		if (members.size() == 1 && !heldElsewhere) {
			return;
		}
		for (int member : members) {
			if (this.facts.owned(member) != id) {
				this.disputed.set(member);
				this.lost.set(member, heldElsewhere || heldHere);
			}
		}
	}

	/**
	 * {@return whether the ID that a member would have is taken back from it}
	 */
	boolean isDisputed(int member) {
		return this.disputed.get(member);
	}

	/**
	 * {@return whether another member has the disputed ID from an earlier run}
	 */
	boolean isLost(int member) {
		return this.lost.get(member);
	}

}
