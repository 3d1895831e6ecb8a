package org.muster.identify;

import java.util.List;

import org.muster.model.IdMethod;

/**
 * Whose national ID is to be decided, and on what.
 *
 * @param carriedId the valid national ID that the record carries, or empty
 * @param ownedId the national ID that the member has from an earlier run, or empty
 * @param ownedBy how the member came by it; {@link IdMethod#NONE} when there is none
 * @param review the latest decision of a reviewer
 * @param reviewedId the national ID the reviewer chose, or empty
 * @param candidates in any order
 */
public record Question(String carriedId, String ownedId, IdMethod ownedBy, Review review, String reviewedId,
		List<Candidate> candidates) {

	public Question {
		candidates = List.copyOf(candidates);
	}

	/** What a reviewer said. */
	public enum Review {

		/** Nothing yet. */
		OPEN,

		/** One candidate is the member. */
		LINK,

		/** None of them is. */
		NONE,

		/** The reviewer could not tell. */
		CANNOT_TELL

	}

}
