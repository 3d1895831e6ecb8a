package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.muster.link.MatchModel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PersonReader;
import org.muster.model.IdMethod;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

/** A small register whose members are all decided at once. */
final class Decided {

	static final Scoring SCORING = new Scoring(MatchModel.expected(PersonComparisons.ALL), 1000);

	private final List<Member> members = new ArrayList<>();

	private final List<String> elsewhere = new ArrayList<>();

	private static final double MISSED = 0.01;

	private Thresholds thresholds = new Thresholds(0.9999, 0.5, 7, 0.5, 0.5);

	private Map<Stratum, long[]> earlier = Map.of();

	/** What is known of a member, and the pairs. */
	private static final class Member {

		private String owned = "";

		private IdMethod ownedBy = IdMethod.NONE;

		private Optional<Question.Review> review = Optional.empty();

		private String reviewed = "";

		private final List<Pair> pairs = new ArrayList<>();

	}

	private Member last() {
		return this.members.get(this.members.size() - 1);
	}

	/** Adds a member; what follows is of this one. */
	Decided member() {
		this.members.add(new Member());
		return this;
	}

	Decided owns(String id, IdMethod by) {
		last().owned = id;
		last().ownedBy = by;
		return this;
	}

	Decided reviewed(Question.Review review, String id) {
		last().review = Optional.of(review);
		last().reviewed = id;
		return this;
	}

	/** Adds a pair; whether it is certain follows from its pattern. */
	Decided pair(String id, int pattern, int rarity, String veto) {
		last().pairs.add(new Pair(new RecordKey(1, 1), id, pattern, rarity,
				CertainRule.of(pattern).map(CertainRule::key).orElse(""), veto, false));
		return this;
	}

	/** Lets somebody who is not in the run have an ID. */
	Decided elsewhere(String id) {
		this.elsewhere.add(id);
		return this;
	}

	Decided by(Thresholds another) {
		this.thresholds = another;
		return this;
	}

	/** Lets an earlier run have audited. */
	Decided audited(Stratum stratum, long audited, long wrong) {
		this.earlier = Map.of(stratum, new long[] { audited, wrong });
		return this;
	}

	int size() {
		return this.members.size();
	}

	String owned(int member) {
		return this.members.get(member).owned;
	}

	List<String> takenElsewhere() {
		return this.elsewhere;
	}

	IdDecisions decide() {
		return decide(IntStream.range(0, size()).boxed().toList());
	}

	/**
	 * Decides.
	 * @param order the number of the member that is the first, the second and so on
	 */
	IdDecisions decide(List<Integer> order) {
		MemberFacts facts = new MemberFacts(size());
		CandidateTable table = new CandidateTable(0);
		for (int place = 0; place < order.size(); place++) {
			Member member = this.members.get(order.get(place));
			RecordKey key = new RecordKey(1 + place / 3, 1 + place);
			facts.add(key, 0);
			if (!member.owned.isEmpty()) {
				facts.owns(key, member.owned, member.ownedBy);
			}
			member.review.ifPresent((review) -> facts.reviewed(key, review, member.reviewed));
			for (Pair pair : member.pairs.stream().sorted(Comparator.comparing(Pair::nationalId)).toList()) {
				table.add(place, pair.nationalId(), pair.pattern(), pair.rarity(), PartialDate.NONE, pair.rule(),
						pair.veto());
			}
		}
		table.complete(size());
		long[] taken = this.elsewhere.stream().mapToLong((id) -> PersonReader.number(id, 12)).toArray();
		Arrays.sort(taken);
		return new IdDecisions(facts, table, taken, SCORING, MISSED, this.thresholds, this.earlier);
	}

	/**
	 * {@return a decision without what depends on the order of the members}
	 */
	static String told(IdDecision decision) {
		return "%s %s %s %d %d %s %s".formatted(decision.method(), decision.reason(), decision.nationalId(),
				decision.margin(), decision.sureness(), decision.findings(),
				decision.best().map((best) -> best.nationalId() + " " + best.score()).orElse(""));
	}

}
