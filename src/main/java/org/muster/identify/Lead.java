package org.muster.identify;

import org.muster.link.MatchModel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;

/**
 * How far one candidate is ahead of another. Of a candidate whose commune is not known it
 * is not known that it is another one: namesakes live in one commune far more often than
 * chance has it, so an agreement on a commune is no lead over a place that may be the
 * same. Immutable.
 */
final class Lead {

	private static final int[] COMPARISONS = { PersonComparisons.HOME, PersonComparisons.RESIDENCE };

	/**
	 * By comparison, then by level: how much more an agreement on the commune is worth.
	 */
	private final int[][] open;

	/**
	 * Prepares.
	 * @param model what levels are worth, of {@link PersonComparisons}
	 */
	Lead(MatchModel model) {
		this.open = new int[COMPARISONS.length][PlaceLevel.values().length];
		for (int at = 0; at < COMPARISONS.length; at++) {
			int commune = model.level(COMPARISONS[at], PlaceLevel.COMMUNE.ordinal()).weight();
			for (PlaceLevel level : PlaceLevel.values()) {
				int weight = model.level(COMPARISONS[at], level.ordinal()).weight();
				this.open[at][level.ordinal()] = level.isOpen() ? Math.max(0, commune - weight) : 0;
			}
		}
	}

	/**
	 * {@return hundredths of a bit that one is ahead of the other; below 0 when it is
	 * behind, or may be}
	 */
	int of(int pattern, int score, int otherPattern, int otherScore) {
		int lead = score - otherScore;
		for (int at = 0; at < COMPARISONS.length; at++) {
			if (PersonComparisons.ALL.level(pattern, COMPARISONS[at]) == PlaceLevel.COMMUNE.ordinal()) {
				lead -= this.open[at][PersonComparisons.ALL.level(otherPattern, COMPARISONS[at])];
			}
		}
		return lead;
	}

}
