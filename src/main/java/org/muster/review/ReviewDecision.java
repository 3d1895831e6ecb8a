package org.muster.review;

import java.time.LocalDate;

/**
 * What a reviewer decided about one member.
 *
 * @param memberNo whose question it was
 * @param nationalId the candidate that was chosen; empty unless the decision is
 * {@code link}
 * @param decision {@code link}, {@code none} or {@code cannot-tell}
 * @param reviewer a name or a code
 * @param decidedOn the day
 * @param reason free text, may be empty
 */
public record ReviewDecision(String memberNo, String nationalId, String decision, String reviewer, LocalDate decidedOn,
		String reason) {
}
