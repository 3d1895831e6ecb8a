package org.muster.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.muster.model.RecordKey;

/**
 * What a decision about a member's national ID rests on, as stored by the run.
 *
 * @param run the run
 * @param record the member's record
 * @param sourceFile the name of its file
 * @param memberNo the member
 * @param values standard values of the member by field: full_name, birth_date, gender,
 * home_place, residence, old_id, national_id, birth_name, aliases
 * @param compared hash of these values
 * @param outcome what was decided
 * @param candidates the best first, one for each national ID
 * @param decisions of reviewers until now, in the order in which they count
 * @param terms on which the run decided
 */
public record Evidence(int run, RecordKey record, String sourceFile, String memberNo, Map<String, String> values,
		String compared, Outcome outcome, List<Citizen> candidates, List<Decision> decisions, RunTerms terms) {

	public Evidence {
		values = Map.copyOf(values);
		candidates = List.copyOf(candidates);
		decisions = List.copyOf(decisions);
	}

	/**
	 * What was decided.
	 *
	 * @param method see {@code id_decision}
	 * @param reason likewise
	 * @param nationalId given, or empty
	 * @param probability of the best candidate, or empty
	 * @param score of the citizen that the decision rests on, in hundredths of a bit
	 * @param margin its lead, in hundredths of a bit; empty without a runner-up
	 * @param changed whether an ID of an earlier run was kept although the evidence says
	 * another
	 */
	public record Outcome(String method, String reason, String nationalId, Optional<Double> probability,
			Optional<Integer> score, Optional<Integer> margin, boolean changed) {
	}

	/**
	 * A citizen that the member may be.
	 *
	 * @param nationalId the citizen's number
	 * @param score in hundredths of a bit
	 * @param rule the certain rule that holds, or empty
	 * @param veto why no automatic link is allowed, or empty
	 * @param values full_name, birth_date, gender
	 * @param parts what adds up to the score: odds before, each comparison, rarity of the
	 * name
	 */
	public record Citizen(String nationalId, int score, String rule, String veto, Map<String, String> values,
			List<Part> parts) {

		public Citizen {
			values = Map.copyOf(values);
			parts = List.copyOf(parts);
		}

		/**
		 * {@return whether the evidence admits no other citizen}
		 */
		public boolean isCertain() {
			return !this.rule.isEmpty() && this.veto.isEmpty();
		}

		/**
		 * {@return the sum of the parts, in hundredths of a bit}
		 */
		public int sum() {
			return this.parts.stream().mapToInt(Part::weight).sum();
		}

	}

	/**
	 * One step on the way to a score.
	 *
	 * @param name a comparison, {@code prior} or {@code rarity}
	 * @param level how the two agree; empty for prior and rarity
	 * @param weight in hundredths of a bit
	 */
	public record Part(String name, String level, int weight) {
	}

	/**
	 * A decision of a reviewer.
	 *
	 * @param entry its number, in the order of entering
	 * @param known whether the run knew it
	 */
	public record Decision(long entry, boolean known, String decision, String nationalId, String reviewer,
			LocalDate decidedOn, String reason) {
	}

	/**
	 * Another member who may be one of the citizens.
	 *
	 * @param nationalId the citizen's number
	 * @param memberNo the other member
	 * @param score in hundredths of a bit
	 * @param certain whether a certain rule holds for the other
	 */
	public record Claim(String nationalId, String memberNo, int score, boolean certain) {
	}

	/**
	 * {@return the probability of a candidate, from 0 to 1, when one of the candidates is
	 * the member or none of them}
	 */
	public double probability(Citizen one) {
		double odds = 1;
		for (Citizen candidate : this.candidates) {
			odds += odds(candidate);
		}
		return odds(one) / odds;
	}

	private static double odds(Citizen one) {
		return StrictMath.pow(2, one.score() / 100.0);
	}

}
