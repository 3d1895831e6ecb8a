package org.muster.reissue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was decided of one card.
 *
 * @param reasons why it has to be issued again; none when it has not
 * @param obstacles why it is not listed all the same
 */
public record ReissueDecision(List<ReissueReason> reasons, List<Obstacle> obstacles) {

	public ReissueDecision {
		reasons = List.copyOf(reasons);
		obstacles = List.copyOf(obstacles);
	}

	/**
	 * Decides.
	 * @param facts of the member and the card in force
	 * @param asked the reasons that the job names
	 * @param past what was done about the card in the job's campaign
	 * @return all reasons that hold, and all obstacles
	 */
	public static ReissueDecision of(CardFacts facts, Set<ReissueReason> asked, CardPast past) {
		List<ReissueReason> reasons = asked.stream().filter((reason) -> reason.holds(facts)).sorted().toList();
		return new ReissueDecision(reasons,
				Stream.of(Obstacle.values()).filter((obstacle) -> obstacle.holds(facts, reasons, past)).toList());
	}

	/**
	 * {@return whether the card is listed}
	 */
	public boolean isListed() {
		return !this.reasons.isEmpty() && this.obstacles.isEmpty();
	}

}
