package org.muster.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.muster.model.FindingCode;
import org.muster.model.IdMethod;

/**
 * The decisions of a whole run: for all members at once, since what one is given another
 * cannot have. Memory is for members and pairs only, about 50 bytes of each member and 20
 * of each pair; a decision is made again whenever it is asked for. Immutable; for several
 * threads at once.
 */
public final class IdDecisions {

	private static final int SLICE = 20_000;

	private final MemberFacts facts;

	private final CandidateTable table;

	private final Scoring scoring;

	private double found;

	private final Rivals rivals = new Rivals();

	private final Claims claims;

	private final IdDecider decider;

	private final AcceptedRate rate;

	private final int acceptAt;

	private final Audit audit = new Audit();

	private final Set<Stratum> closed;

	private final Settlement settlement;

	/**
	 * Decides.
	 * @param facts of all members
	 * @param table all pairs, complete
	 * @param elsewhere IDs that members of earlier runs have who are not in this one,
	 * plus one, sorted
	 * @param scoring of the run
	 * @param missed share of the members in the extract whose own citizen is not among
	 * the candidates, from 0, below 1
	 * @param thresholds of the job
	 * @param earlier what audits of earlier runs by the same rules found: how many links
	 * were audited and how many of them were wrong
	 */
	public IdDecisions(MemberFacts facts, CandidateTable table, long[] elsewhere, Scoring scoring, double missed,
			Thresholds thresholds, Map<Stratum, long[]> earlier) {
		this.facts = facts;
		this.table = table;
		this.rate = new AcceptedRate(thresholds);
		this.scoring = withFoundShare(scoring);
		this.claims = Claims.of(table, facts, elsewhere);
		slices().map((slice) -> Rivals.of(table, slice[0], slice[1])).forEachOrdered(this.rivals::add);
		double inExtract = FoundShare.ofMissing(this.found, missed);
		table.evidence().believe((pattern, rarity) -> this.scoring.most(pattern, rarity, this.rivals));
		IdDecider first = new IdDecider(thresholds, this.scoring.lead(), inExtract, Integer.MIN_VALUE, Set.of());
		slices().map((slice) -> countLinks(slice, first, new AcceptedRate(thresholds))).forEachOrdered(this.rate::add);
		this.acceptAt = this.rate.least();
		IdDecider open = new IdDecider(thresholds, this.scoring.lead(), inExtract, this.acceptAt, Set.of());
		slices().map((slice) -> auditLinks(slice, open)).forEachOrdered(this.audit::add);
		this.closed = this.audit.closed(earlier, thresholds.highestWrongRate());
		this.decider = new IdDecider(thresholds, this.scoring.lead(), inExtract, this.acceptAt, this.closed);
		this.settlement = Settlement.of(facts, table, (member) -> this.decider.decide(question(member)), elsewhere);
	}

	/** Scores all pairs, first to learn how many members are found at all. */
	private Scoring withFoundShare(Scoring before) {
		this.table.evidence().score(before::score);
		this.found = FoundShare.of(this.table, this.facts.size());
		Scoring scoring = before.withFound(this.found);
		this.table.evidence().score(scoring::score);
		return scoring;
	}

	/** Members in slices, for several threads. */
	private Stream<int[]> slices() {
		int count = (this.facts.size() + SLICE - 1) / SLICE;
		return IntStream.range(0, count)
			.mapToObj((number) -> new int[] { number * SLICE, Math.min(this.facts.size(), (number + 1) * SLICE) })
			.parallel();
	}

	private AcceptedRate countLinks(int[] slice, IdDecider first, AcceptedRate counted) {
		for (int member = slice[0]; member < slice[1]; member++) {
			Question question = question(member);
			IdDecision decision = first.decide(question);
			if (decision.method() == IdMethod.CERTAIN || decision.method() == IdMethod.LINKED) {
				counted.add(decision.method() == IdMethod.CERTAIN, first.doubt(decision, question.candidates()));
			}
		}
		return counted;
	}

	private Audit auditLinks(int[] slice, IdDecider open) {
		Audit audited = new Audit();
		for (int member = slice[0]; member < slice[1]; member++) {
			int proved = this.table.firstCertain(member);
			if (proved >= 0) {
				List<Candidate> candidates = candidates(member);
				audited.add(candidates.get(proved - this.table.start(member)), candidates,
						(one) -> this.scoring.withoutNumbers(one.pattern(), this.table.rarity(one.place())), open);
			}
		}
		return audited;
	}

	/**
	 * {@return whether somebody who is nobody would be linked}
	 * @param pairs the citizens who look like them
	 */
	public boolean linksDecoy(List<DecoyPair> pairs) {
		List<Candidate> candidates = pairs.stream().map((pair) -> pair.candidate(this.scoring, this.rivals)).toList();
		return this.decider.decide(Question.ofNobody(candidates)).method() == IdMethod.LINKED;
	}

	private List<Candidate> candidates(int member) {
		int from = this.table.start(member);
		int to = this.table.end(member);
		if (from == to) {
			return List.of();
		}
		List<Candidate> candidates = new ArrayList<>(to - from);
		for (int pair = from; pair < to; pair++) {
			candidates.add(new Candidate(PairFinder.digits(this.table.nationalId(pair)), this.table.rule(pair),
					this.table.score(pair), this.table.most(pair), this.table.veto(pair), this.claims.rivalScore(pair),
					this.claims.isRivalCertain(pair), this.claims.isTaken(pair), this.table.pattern(pair),
					this.table.birthDate(pair), pair));
		}
		return candidates;
	}

	private Question question(int member) {
		return this.facts.question(member, candidates(member));
	}

	/**
	 * {@return what is decided for a member}
	 */
	public IdDecision get(int member) {
		Question question = question(member);
		IdDecision decision = this.decider.decide(question);
		if (!this.settlement.isDisputed(member)) {
			return decision;
		}
		if (!question.ownedId().isEmpty()) {
			return new IdDecision(question.ownedBy(), "kept-from-earlier-run", question.ownedId(), decision.best(), 0,
					IdDecision.SURE, List.of(FindingCode.ID_CHANGED));
		}
		String reason = this.settlement.isLost(member) ? "id-taken" : "claimed-by-several";
		return new IdDecision(IdMethod.PENDING, reason, "", decision.best(), decision.margin(), decision.sureness(),
				List.of(FindingCode.ID_PENDING));
	}

	/**
	 * {@return the members}
	 */
	public MemberFacts facts() {
		return this.facts;
	}

	/**
	 * {@return the share of the members taken to be found in the extract}
	 */
	public double found() {
		return this.found;
	}

	/**
	 * {@return the odds before anything was compared, in hundredths of a bit}
	 */
	public int prior() {
		return this.scoring.prior();
	}

	/**
	 * {@return how sure a link by weight must be at least, so that the promised rates are
	 * kept, in hundredths of a bit}
	 */
	public int acceptAt() {
		return this.acceptAt;
	}

	/**
	 * {@return how many links the evidence makes}
	 */
	public long links() {
		return this.rate.links(this.acceptAt);
	}

	/**
	 * {@return how many of them are expected to be of another citizen than the member's
	 * own}
	 */
	public double expectedWrong() {
		return this.rate.expectedWrong(this.acceptAt);
	}

	/**
	 * {@return how many of them are expected to be of members who are not in the extract}
	 */
	public double expectedAbsent() {
		return this.rate.expectedAbsent(this.acceptAt);
	}

	/**
	 * {@return the strata in which audits found too many wrong links}
	 */
	public Set<Stratum> closed() {
		return this.closed;
	}

	/**
	 * {@return what links without numbers were worth}
	 */
	public Audit audit() {
		return this.audit;
	}

}
