package org.muster.review;

import java.time.LocalDate;

/**
 * What a reviewer decided about one member.
 *
 * @param memberNo whose question it was
 * @param nationalId the candidate that was chosen; empty unless the decision is
 * {@code link}
 * @param decision {@code link}, {@code none}, {@code cannot-tell} or {@code withdraw}
 * @param reviewer a name or a code
 * @param decidedOn the day
 * @param reason free text, may be empty
 * @param question what was shown
 */
public record ReviewDecision(String memberNo, String nationalId, String decision, String reviewer, LocalDate decidedOn,
		String reason, QuestionKey question) {

	/** One candidate is the member. */
	public static final String LINK = "link";

	/** None of those that were shown is. */
	public static final String NONE = "none";

	/** The reviewer could not tell. */
	public static final String CANNOT_TELL = "cannot-tell";

	/** What was decided before does not count any more. */
	public static final String WITHDRAW = "withdraw";

	/**
	 * Takes a decision that does not say what was shown.
	 */
	public ReviewDecision(String memberNo, String nationalId, String decision, String reviewer, LocalDate decidedOn,
			String reason) {
		this(memberNo, nationalId, decision, reviewer, decidedOn, reason, QuestionKey.UNKNOWN);
	}

	/**
	 * {@return whether this says whose national ID the member has}
	 */
	boolean isOpinion() {
		return this.decision.equals(LINK) || this.decision.equals(NONE);
	}

}
