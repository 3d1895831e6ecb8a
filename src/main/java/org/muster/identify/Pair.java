package org.muster.identify;

import java.util.ArrayList;
import java.util.List;

import org.muster.model.RecordKey;

/**
 * A member and a citizen that are compared, with the outcome.
 *
 * @param member the member's record
 * @param nationalId the citizen's number
 * @param comparison the level of each comparison
 * @param rule key of the certain rule that holds, or empty
 * @param score match weight with prior, in hundredths of a bit
 * @param veto key of what forbids an automatic link, or empty
 */
public record Pair(RecordKey member, String nationalId, Comparison comparison, String rule, int score, String veto) {

	/**
	 * Compares a citizen with all members that it may be.
	 * @param index the members
	 * @param citizen the citizen
	 * @param prior log2 of the odds that a member and a citizen taken at random are the
	 * same person, in hundredths of a bit
	 * @param leastScore pairs below are left out, unless a certain rule holds or a
	 * reviewer chose them
	 * @return the pairs that a decision can rest on
	 */
	public static List<Pair> of(MemberIndex index, Person citizen, int prior, int leastScore) {
		List<Pair> pairs = new ArrayList<>(2);
		index.forEachCandidate(citizen, (position) -> {
			Person member = index.person(position);
			Comparison comparison = Comparison.of(member, citizen);
			String rule = comparison.certainRule().map(CertainRule::key).orElse("");
			int score = prior + comparison.weight(index.nameWeight(position));
			if (score >= leastScore || !rule.isEmpty() || index.isReviewed(position, citizen.nationalId())) {
				pairs.add(new Pair(index.key(position), citizen.nationalId(), comparison, rule, score,
						comparison.veto(member, citizen).map(Veto::key).orElse("")));
			}
		});
		return pairs;
	}

}
