package org.muster.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.muster.link.MatchModel;
import org.muster.link.Weights;
import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.model.FindingCode;
import org.muster.model.IdMethod;

/**
 * Decides whose national ID a member is given: first by certain evidence, then by match
 * weight, then by what a reviewer said. Pure; a decision depends on nothing but its
 * question.
 */
public final class IdDecider {

	/** Never undecided: an extract may name one citizen twice. */
	static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::score)
		.reversed()
		.thenComparing(Candidate::nationalId)
		.thenComparing((candidate) -> !candidate.isCertain())
		.thenComparing(Candidate::veto)
		.thenComparing(Candidate::rule)
		.thenComparingInt(Candidate::pattern)
		.thenComparingInt(Candidate::birthDate);

	private final int linkAt;

	private final int reviewAt;

	private final int margin;

	private final Lead lead;

	private final double absentCounts;

	private final double missed;

	private final int acceptAt;

	private final Set<Stratum> closed;

	/**
	 * Takes the job's thresholds. Even without a margin, of equals none is chosen.
	 * @param thresholds probabilities and margin
	 */
	public IdDecider(Thresholds thresholds) {
		this(thresholds, new Lead(MatchModel.expected(PersonComparisons.ALL)), 0, Integer.MIN_VALUE, Set.of());
	}

	/**
	 * Takes the job's thresholds and what they promise.
	 * @param thresholds probabilities and margin
	 * @param lead how far candidates are ahead of one another
	 * @param missed see {@link Doubt#of}
	 * @param acceptAt how sure a link by weight must be at least, so that the promised
	 * rates are kept
	 * @param closed strata in which audits found too many wrong links
	 */
	IdDecider(Thresholds thresholds, Lead lead, double missed, int acceptAt, Set<Stratum> closed) {
		this.lead = lead;
		this.missed = missed;
		this.absentCounts = thresholds.absentCounts();
		this.linkAt = Weights.ofProbability(thresholds.linkAt());
		this.reviewAt = Weights.ofProbability(thresholds.reviewAt());
		this.margin = Math.max(1, (int) Math.round(thresholds.marginBits() * Weights.BIT));
		this.acceptAt = acceptAt;
		this.closed = Set.copyOf(closed);
	}

	/**
	 * {@return the least score of a candidate that is shown to a reviewer}
	 */
	public int reviewAt() {
		return this.reviewAt;
	}

	/**
	 * {@return whether a link by weight is sure enough and far enough ahead}
	 */
	boolean isEnough(int[] scores, int one, int lead) {
		int sureness = sureness(scores, one);
		return sureness >= this.linkAt && lead >= this.margin
				&& keepsRates(Doubt.of(scores, one, sureness, this.missed));
	}

	private boolean keepsRates(Doubt doubt) {
		return doubt.sureness(this.absentCounts) >= this.acceptAt;
	}

	/**
	 * {@return how likely it is that the link of a decision is wrong; what the member has
	 * from an earlier run is not doubted}
	 */
	Doubt doubt(IdDecision link, List<Candidate> candidates) {
		return (link.sureness() == IdDecision.SURE) ? new Doubt(0, 0)
				: doubt(link.best().orElseThrow(), distinct(candidates), link.sureness());
	}

	private Doubt doubt(Candidate one, List<Candidate> candidates, int sureness) {
		return Doubt.of(scores(candidates), candidates.indexOf(one), sureness, this.missed);
	}

	private static int[] scores(List<Candidate> candidates) {
		int[] scores = new int[candidates.size()];
		for (int at = 0; at < scores.length; at++) {
			scores[at] = candidates.get(at).score();
		}
		return scores;
	}

	/**
	 * {@return how far one candidate is ahead of another}
	 */
	int lead(int pattern, int score, int otherPattern, int otherScore) {
		return this.lead.of(pattern, score, otherPattern, otherScore);
	}

	/**
	 * Decides.
	 * @param question whose national ID, and on what
	 * @return the decision
	 */
	public IdDecision decide(Question question) {
		return new ReviewedQuestion(question, byEvidence(question), this).decide();
	}

	private IdDecision byEvidence(Question question) {
		List<Candidate> candidates = distinct(question.candidates());
		int certain = firstCertain(candidates, 0);
		if (certain < candidates.size()) {
			return (firstCertain(candidates, certain + 1) < candidates.size())
					? pending("several-certain", candidates.get(certain), candidates, 0)
					: certain(candidates.get(certain), candidates);
		}
		if (candidates.isEmpty() || candidates.get(0).score() < this.reviewAt) {
			return nobody(question);
		}
		return byWeight(candidates);
	}

	private static int firstCertain(List<Candidate> candidates, int from) {
		int at = from;
		while (at < candidates.size() && !candidates.get(at).isCertain()) {
			at++;
		}
		return at;
	}

	private IdDecision certain(Candidate one, List<Candidate> candidates) {
		int margin = margin(one, candidates);
		if (one.rivalCertain()) {
			return pending("claimed-by-several", one, candidates, margin);
		}
		if (one.taken()) {
			return pending("id-taken", one, candidates, margin);
		}
		if (this.closed.contains(one.stratum())) {
			return pending("stratum-closed", one, candidates, margin);
		}
		return new IdDecision(IdMethod.CERTAIN, one.rule(), one.nationalId(), Optional.of(one), margin,
				sureness(one, candidates), conflicts(one));
	}

	private static IdDecision nobody(Question question) {
		if (question.carriedId().isEmpty()) {
			return new IdDecision(IdMethod.NONE, "no-candidate", "", Optional.empty(), 0, IdDecision.NEVER,
					List.of(FindingCode.ID_NOT_FOUND));
		}
		return new IdDecision(IdMethod.PENDING, "carried-id-unconfirmed", "", Optional.empty(), 0, IdDecision.NEVER,
				List.of(FindingCode.ID_PENDING, FindingCode.ID_UNCONFIRMED));
	}

	private IdDecision byWeight(List<Candidate> candidates) {
		Candidate best = candidates.get(0);
		int lead = margin(best, candidates);
		int sureness = sureness(best, candidates);
		Optional<String> against = against(best, candidates, lead, sureness);
		if (against.isPresent()) {
			return pending(against.get(), best, candidates, lead);
		}
		return new IdDecision(IdMethod.LINKED, Stratum.BY_WEIGHT, best.nationalId(), Optional.of(best), lead, sureness,
				conflicts(best));
	}

	/**
	 * {@return what stands against a link by weight}
	 */
	private Optional<String> against(Candidate best, List<Candidate> candidates, int lead, int sureness) {
		if (!best.veto().isEmpty()) {
			return Optional.of(best.veto());
		}
		if (best.score() < this.linkAt) {
			return Optional.of("too-little-evidence");
		}
		if (best.believed() < this.linkAt) {
			return Optional.of("others-as-alike");
		}
		if (lead < this.margin || sureness < this.linkAt) {
			return Optional.of("runner-up-too-near");
		}
		if (!keepsRates(doubt(best, candidates, sureness))) {
			return Optional.of("rate-not-kept");
		}
		if (best.rivalCertain() || best.score() - best.rivalScore() < this.margin) {
			return Optional.of("claimed-by-several");
		}
		if (best.taken()) {
			return Optional.of("id-taken");
		}
		return this.closed.contains(best.stratum()) ? Optional.of("stratum-closed") : Optional.empty();
	}

	/**
	 * {@return how sure it is that this candidate is the member, against every other one
	 * and against nobody: log2 of the odds, in hundredths of a bit}
	 */
	private static int sureness(Candidate one, List<Candidate> candidates) {
		int place = 0;
		for (int at = 0; at < candidates.size(); at++) {
			place = (candidates.get(at) == one) ? at : place;
		}
		return Math.min(one.most(), sureness(scores(candidates), place));
	}

	/**
	 * {@return how sure it is that one of several with these scores is the member}
	 */
	static int sureness(int[] scores, int one) {
		double others = 1;
		for (int at = 0; at < scores.length; at++) {
			others += (at == one) ? 0 : Weights.odds(scores[at]);
		}
		return scores[one] - ((others == 1) ? 0 : Weights.log2(others));
	}

	/** One candidate for each national ID, the best first. */
	static List<Candidate> distinct(List<Candidate> candidates) {
		if (candidates.size() < 2) {
			return candidates;
		}
		List<Candidate> sorted = new ArrayList<>(candidates);
		sorted.sort(BEST_FIRST);
		Map<String, Candidate> distinct = new LinkedHashMap<>();
		sorted.forEach((candidate) -> distinct.putIfAbsent(candidate.nationalId(), candidate));
		return List.copyOf(distinct.values());
	}

	int margin(Candidate one, List<Candidate> candidates) {
		int least = Integer.MAX_VALUE;
		for (Candidate other : candidates) {
			if (!other.nationalId().equals(one.nationalId())) {
				least = Math.min(least, this.lead.of(one.pattern(), one.score(), other.pattern(), other.score()));
			}
		}
		return least;
	}

	static IdDecision pending(String reason, Candidate best, List<Candidate> candidates, int margin) {
		return new IdDecision(IdMethod.PENDING, reason, "", Optional.of(best), margin, sureness(best, candidates),
				List.of(FindingCode.ID_PENDING));
	}

	/** Facts on which register and registry differ; both values are kept. */
	static List<FindingCode> conflicts(Candidate citizen) {
		List<FindingCode> conflicts = new ArrayList<>(0);
		DateLevel birthDate = PersonComparisons.birthDate(citizen.pattern());
		if (!birthDate.isAgreement() && birthDate != DateLevel.UNKNOWN) {
			conflicts.add(FindingCode.BIRTH_DATE_CONFLICT);
		}
		if (PersonComparisons.gender(citizen.pattern()) == AgreementLevel.DIFFERS) {
			conflicts.add(FindingCode.GENDER_CONFLICT);
		}
		if (PersonComparisons.name(citizen.pattern()) != NameLevel.EXACT) {
			conflicts.add(FindingCode.NAME_CONFLICT);
		}
		if (PersonComparisons.nationalId(citizen.pattern()) == NumberLevel.ONE_SLIP
				|| PersonComparisons.nationalId(citizen.pattern()) == NumberLevel.DIFFERS) {
			conflicts.add(FindingCode.ID_UNCONFIRMED);
		}
		return conflicts;
	}

}
