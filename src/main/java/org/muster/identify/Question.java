package org.muster.identify;

import java.util.List;
import java.util.Set;

import org.muster.model.IdMethod;

/**
 * Whose national ID is to be decided, and on what.
 *
 * @param carriedId the valid national ID that the record carries, or empty
 * @param ownedId the national ID that the member has from an earlier run, or empty
 * @param ownedBy how the member came by it; {@link IdMethod#NONE} when there is none
 * @param review what the decisions of reviewers amount to
 * @param reviewedId the national ID the reviewer chose, or empty
 * @param asked what was shown to the reviewer
 * @param candidates in any order
 */
public record Question(String carriedId, String ownedId, IdMethod ownedBy, Review review, String reviewedId,
		Asked asked, List<Candidate> candidates) {

	public Question {
		candidates = List.copyOf(candidates);
	}

	/**
	 * Takes a question of which it is not known what was shown.
	 */
	public Question(String carriedId, String ownedId, IdMethod ownedBy, Review review, String reviewedId,
			List<Candidate> candidates) {
		this(carriedId, ownedId, ownedBy, review, reviewedId, Asked.UNKNOWN, candidates);
	}

	/**
	 * {@return the question of somebody of whom nothing but candidates is known}
	 */
	static Question ofNobody(List<Candidate> candidates) {
		return new Question("", "", IdMethod.NONE, Review.OPEN, "", candidates);
	}

	/**
	 * What was shown to the reviewer.
	 *
	 * @param known whether that is known
	 * @param changed whether the member's compared values are others now
	 * @param shown national IDs of the candidates
	 * @param withdrawnId the national ID of a link that was withdrawn, or empty
	 */
	public record Asked(boolean known, boolean changed, Set<String> shown, String withdrawnId) {

		/** Nothing is known of it. */
		public static final Asked UNKNOWN = new Asked(false, false, Set.of(), "");

		public Asked {
			shown = Set.copyOf(shown);
		}

	}

	/** What reviewers said. */
	public enum Review {

		/** Nothing yet. */
		OPEN,

		/** One candidate is the member. */
		LINK,

		/** None of them is. */
		NONE,

		/** The reviewer could not tell. */
		CANNOT_TELL,

		/** What was said does not count any more. */
		WITHDRAWN,

		/** One reviewer decided, and two have to agree. */
		SECOND_REVIEWER_AWAITED,

		/** Reviewers decided differently. */
		REVIEWERS_DISAGREE

	}

}
