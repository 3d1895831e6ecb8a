package org.muster.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.muster.link.Weights;
import org.muster.model.FindingCode;
import org.muster.model.Gender;
import org.muster.model.IdMethod;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;

/**
 * Decides whose national ID a member is given: first by certain evidence, then by match
 * weight, then by what a reviewer said. Pure; a decision depends on nothing but its
 * question.
 */
public final class IdDecider {

	/** Never undecided: an extract may name one citizen twice. */
	private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::score)
		.reversed()
		.thenComparing(Candidate::nationalId)
		.thenComparing((candidate) -> !candidate.isCertain())
		.thenComparing(Candidate::veto)
		.thenComparing(Candidate::rule)
		.thenComparing(Candidate::name)
		.thenComparing(Candidate::birthDate)
		.thenComparing(Candidate::gender);

	private final int linkAt;

	private final int reviewAt;

	private final int margin;

	/**
	 * Takes the job's thresholds. Even without a margin, of equals none is chosen.
	 * @param thresholds probabilities and margin
	 */
	public IdDecider(Thresholds thresholds) {
		this.linkAt = Weights.ofProbability(thresholds.linkAt());
		this.reviewAt = Weights.ofProbability(thresholds.reviewAt());
		this.margin = Math.max(1, (int) Math.round(thresholds.marginBits() * Weights.BIT));
	}

	/**
	 * {@return the least score of a candidate that a decision can rest on}
	 */
	public int leastScore() {
		return this.reviewAt - this.margin;
	}

	/**
	 * Decides.
	 * @param question whose national ID, and on what
	 * @return the decision
	 */
	public IdDecision decide(Question question) {
		IdDecision machine = byEvidence(question);
		IdDecision decision = byReviewer(question, machine);
		return question.ownedId().isEmpty() ? decision : keepOwned(question, decision);
	}

	/** An ID that a member has is never replaced by a run. */
	private static IdDecision keepOwned(Question question, IdDecision decision) {
		if (decision.nationalId().equals(question.ownedId())) {
			return decision;
		}
		List<FindingCode> findings = decision.nationalId().isEmpty() ? List.of() : List.of(FindingCode.ID_CHANGED);
		Optional<Candidate> owned = question.candidates()
			.stream()
			.filter((candidate) -> candidate.nationalId().equals(question.ownedId()))
			.min(BEST_FIRST);
		return new IdDecision(question.ownedBy(), "kept-from-earlier-run", question.ownedId(), owned, 0, findings);
	}

	private IdDecision byReviewer(Question question, IdDecision machine) {
		return switch (question.review()) {
			case OPEN, CANNOT_TELL -> machine;
			case NONE -> (machine.method() == IdMethod.CERTAIN) ? pending("reviewer-contradicts-certain", machine)
					: new IdDecision(IdMethod.NONE, "reviewer-found-none", "", machine.best(), machine.margin(),
							List.of(FindingCode.ID_NOT_FOUND));
			case LINK -> linkOfReviewer(question, machine);
		};
	}

	private IdDecision linkOfReviewer(Question question, IdDecision machine) {
		String chosen = question.reviewedId();
		if (machine.nationalId().equals(chosen)) {
			return machine;
		}
		if (machine.method() == IdMethod.CERTAIN) {
			return pending("reviewer-contradicts-certain", machine);
		}
		if (!NationalId.isWellFormed(chosen)) {
			return pending("reviewed-id-malformed", machine);
		}
		Optional<Candidate> candidate = question.candidates()
			.stream()
			.filter((one) -> one.nationalId().equals(chosen))
			.min(BEST_FIRST);
		if (candidate.filter(Candidate::rivalCertain).isPresent()) {
			return pending("claimed-by-several", machine);
		}
		if (candidate.filter((one) -> isHeldByAnother(one, question)).isPresent()) {
			return pending("id-taken", machine);
		}
		return new IdDecision(IdMethod.REVIEWED, "reviewer-linked", chosen, candidate, machine.margin(),
				conflicts(question, candidate));
	}

	private IdDecision byEvidence(Question question) {
		List<Candidate> candidates = distinct(question.candidates());
		List<Candidate> certain = candidates.stream().filter(Candidate::isCertain).toList();
		if (certain.size() > 1) {
			return pending("several-certain", certain.get(0), 0);
		}
		if (certain.size() == 1) {
			return certain(question, certain.get(0), candidates);
		}
		if (candidates.isEmpty() || candidates.get(0).score() < this.reviewAt) {
			return nobody(question);
		}
		return byWeight(question, candidates.get(0), margin(candidates.get(0), candidates));
	}

	private static IdDecision certain(Question question, Candidate one, List<Candidate> candidates) {
		int margin = margin(one, candidates);
		if (one.rivalCertain()) {
			return pending("claimed-by-several", one, margin);
		}
		if (isHeldByAnother(one, question)) {
			return pending("id-taken", one, margin);
		}
		return new IdDecision(IdMethod.CERTAIN, one.rule(), one.nationalId(), Optional.of(one), margin,
				conflicts(question, Optional.of(one)));
	}

	private static IdDecision nobody(Question question) {
		if (question.carriedId().isEmpty()) {
			return new IdDecision(IdMethod.NONE, "no-candidate", "", Optional.empty(), 0,
					List.of(FindingCode.ID_NOT_FOUND));
		}
		return new IdDecision(IdMethod.PENDING, "carried-id-unconfirmed", "", Optional.empty(), 0,
				List.of(FindingCode.ID_PENDING, FindingCode.ID_UNCONFIRMED));
	}

	private IdDecision byWeight(Question question, Candidate best, int lead) {
		if (!best.veto().isEmpty()) {
			return pending(best.veto(), best, lead);
		}
		if (best.score() < this.linkAt) {
			return pending("too-little-evidence", best, lead);
		}
		if (lead < this.margin) {
			return pending("runner-up-too-near", best, lead);
		}
		if (best.rivalCertain() || best.score() - best.rivalScore() < this.margin) {
			return pending("claimed-by-several", best, lead);
		}
		if (isHeldByAnother(best, question)) {
			return pending("id-taken", best, lead);
		}
		return new IdDecision(IdMethod.LINKED, "match-weight", best.nationalId(), Optional.of(best), lead,
				conflicts(question, Optional.of(best)));
	}

	/** One candidate for each national ID, the best first. */
	private static List<Candidate> distinct(List<Candidate> candidates) {
		List<Candidate> distinct = new ArrayList<>(candidates.size());
		candidates.stream().sorted(BEST_FIRST).forEach((candidate) -> {
			if (distinct.stream().noneMatch((one) -> one.nationalId().equals(candidate.nationalId()))) {
				distinct.add(candidate);
			}
		});
		return distinct;
	}

	private static int margin(Candidate one, List<Candidate> candidates) {
		return candidates.stream()
			.filter((other) -> !other.nationalId().equals(one.nationalId()))
			.mapToInt((other) -> one.score() - other.score())
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	private static boolean isHeldByAnother(Candidate candidate, Question question) {
		return !candidate.holder().isEmpty() && !candidate.holder().equals(question.memberNo());
	}

	private static IdDecision pending(String reason, Candidate best, int margin) {
		return new IdDecision(IdMethod.PENDING, reason, "", Optional.of(best), margin, List.of(FindingCode.ID_PENDING));
	}

	private static IdDecision pending(String reason, IdDecision machine) {
		return new IdDecision(IdMethod.PENDING, reason, "", machine.best(), machine.margin(),
				List.of(FindingCode.ID_PENDING));
	}

	/** Facts on which register and registry differ; both values are kept. */
	private static List<FindingCode> conflicts(Question question, Optional<Candidate> citizen) {
		List<FindingCode> conflicts = new ArrayList<>(3);
		if (citizen.isEmpty()) {
			return conflicts;
		}
		if (!question.birthDate().agreesWith(PartialDate.ofIso(citizen.get().birthDate()))) {
			conflicts.add(FindingCode.BIRTH_DATE_CONFLICT);
		}
		if (question.gender().contradicts(Gender.of(citizen.get().gender()))) {
			conflicts.add(FindingCode.GENDER_CONFLICT);
		}
		if (!question.fullName().equalsIgnoreCase(citizen.get().name())) {
			conflicts.add(FindingCode.NAME_CONFLICT);
		}
		return conflicts;
	}

}
