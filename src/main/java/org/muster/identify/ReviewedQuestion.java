package org.muster.identify;

import java.util.List;
import java.util.Optional;

import org.muster.model.FindingCode;
import org.muster.model.IdMethod;
import org.muster.model.NationalId;

/**
 * What becomes of the evidence when reviewers have decided, and when the member has an ID
 * from an earlier run already.
 *
 * @param question whose national ID
 * @param machine what the evidence alone says
 * @param decider whose thresholds count
 */
record ReviewedQuestion(Question question, IdDecision machine, IdDecider decider) {

	/** A reviewer said that the member has another ID than the register says. */
	static final String REPLACED = "reviewer-replaced";

	/** A reviewer said that the ID in the register is not the member's. */
	static final String TAKEN_BACK = "reviewer-took-back";

	/** The reviewer's word on which the ID in the register rests was withdrawn. */
	static final String WITHDRAWN = "withdrawn";

	/**
	 * {@return the decision}
	 */
	IdDecision decide() {
		IdDecision decision = byReviewer();
		String owned = this.question.ownedId();
		if (owned.isEmpty() || decision.nationalId().equals(owned)) {
			return decision;
		}
		if (mayGiveUp() && decision.method() == IdMethod.REVIEWED) {
			return as(REPLACED, decision);
		}
		if (mayGiveUp() && decision.reason().equals("reviewer-found-none")) {
			return as(TAKEN_BACK, decision);
		}
		return isWithdrawn() ? pending(WITHDRAWN) : keepOwned(decision);
	}

	/** The reviewer saw the ID that the member has, or nobody but reviewers said so. */
	private boolean mayGiveUp() {
		return this.question.asked().shown().contains(this.question.ownedId())
				|| this.question.ownedBy() == IdMethod.REVIEWED;
	}

	private boolean isWithdrawn() {
		return this.question.ownedBy() == IdMethod.REVIEWED
				&& this.question.asked().withdrawnId().equals(this.question.ownedId());
	}

	/** An ID that a member has is never replaced by a run. */
	private IdDecision keepOwned(IdDecision decision) {
		List<FindingCode> findings = decision.nationalId().isEmpty() ? List.of() : List.of(FindingCode.ID_CHANGED);
		return new IdDecision(this.question.ownedBy(), "kept-from-earlier-run", this.question.ownedId(),
				candidate(this.question.ownedId()), 0, IdDecision.SURE, findings);
	}

	private IdDecision byReviewer() {
		return switch (this.question.review()) {
			case OPEN, CANNOT_TELL, WITHDRAWN -> this.machine;
			case SECOND_REVIEWER_AWAITED -> secondReviewer();
			case REVIEWERS_DISAGREE ->
				(this.machine.method() == IdMethod.CERTAIN) ? this.machine : pending("reviewers-disagree");
			case NONE -> none();
			case LINK -> link();
		};
	}

	/** One reviewer alone changes nothing where the evidence is enough. */
	private IdDecision secondReviewer() {
		boolean asked = this.machine.method() == IdMethod.PENDING
				|| this.machine.nationalId().isEmpty() && !this.question.reviewedId().isEmpty();
		return asked ? pending("second-reviewer-awaited") : this.machine;
	}

	private IdDecision none() {
		if (this.machine.method() == IdMethod.CERTAIN) {
			return pending("reviewer-contradicts-certain");
		}
		Question.Asked asked = this.question.asked();
		List<Candidate> candidates = IdDecider.distinct(this.question.candidates());
		Optional<Candidate> fresh = candidates.stream()
			.filter((one) -> asked.known() && one.score() >= this.decider.reviewAt()
					&& !asked.shown().contains(one.nationalId()))
			.findFirst();
		if (fresh.isPresent()) {
			return IdDecider.pending("new-candidate", fresh.get(), candidates,
					this.decider.margin(fresh.get(), candidates));
		}
		if (asked.changed() && this.machine.method() == IdMethod.LINKED) {
			return pending("member-changed");
		}
		return new IdDecision(IdMethod.NONE, "reviewer-found-none", "", this.machine.best(), this.machine.margin(),
				IdDecision.NEVER, List.of(FindingCode.ID_NOT_FOUND));
	}

	private IdDecision link() {
		String chosen = this.question.reviewedId();
		if (this.machine.nationalId().equals(chosen)) {
			return this.machine;
		}
		if (this.machine.method() == IdMethod.CERTAIN) {
			return pending("reviewer-contradicts-certain");
		}
		if (!NationalId.isWellFormed(chosen)) {
			return pending("reviewed-id-malformed");
		}
		Optional<Candidate> candidate = candidate(chosen);
		if (candidate.filter(Candidate::rivalCertain).isPresent()) {
			return pending("claimed-by-several");
		}
		if (candidate.filter(Candidate::taken).isPresent()) {
			return pending("id-taken");
		}
		if (this.question.asked().changed() && candidate.filter((one) -> !one.veto().isEmpty()).isPresent()) {
			return pending("member-changed");
		}
		return new IdDecision(IdMethod.REVIEWED, "reviewer-linked", chosen, candidate, this.machine.margin(),
				IdDecision.SURE, candidate.map(IdDecider::conflicts).orElse(List.of()));
	}

	private Optional<Candidate> candidate(String nationalId) {
		return this.question.candidates()
			.stream()
			.filter((one) -> one.nationalId().equals(nationalId))
			.min(IdDecider.BEST_FIRST);
	}

	private IdDecision pending(String reason) {
		return new IdDecision(IdMethod.PENDING, reason, "", this.machine.best(), this.machine.margin(),
				this.machine.sureness(), List.of(FindingCode.ID_PENDING));
	}

	private static IdDecision as(String reason, IdDecision one) {
		return new IdDecision(one.method(), reason, one.nationalId(), one.best(), one.margin(), one.sureness(),
				one.findings());
	}

}
