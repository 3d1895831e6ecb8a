package org.muster.link;

import java.util.List;

/**
 * What is compared of two records, and the levels at which it may agree.
 *
 * @param name such as {@code birth-date}
 * @param levels from the closest agreement to none; at most one of them is
 * {@link Level#isUnknown()}
 */
public record Comparison(String name, List<Level> levels) {

	public Comparison {
		levels = List.copyOf(levels);
		if (levels.stream().filter(Level::isUnknown).count() > 1) {
			throw new IllegalArgumentException(name + ": at most one level may be unknown");
		}
		if (levels.stream().filter((level) -> !level.isUnknown()).count() < 2) {
			throw new IllegalArgumentException(name + ": at least two levels must be known");
		}
	}

	/**
	 * A level of agreement.
	 *
	 * @param name such as {@code exact}
	 * @param m probability of this level for two records of one person, as it is expected
	 * before anything was counted; 0 for the level that says nothing
	 * @param u likewise for two records of different people
	 */
	public record Level(String name, double m, double u) {

		public Level {
			if (!(m >= 0 && m <= 1 && u >= 0 && u <= 1) || (m == 0) != (u == 0)) {
				throw new IllegalArgumentException(name + ": m and u must be probabilities, both 0 or neither");
			}
		}

		/**
		 * {@return the level of a pair in which one value is missing; no evidence, which
		 * is not the same as disagreement}
		 */
		public static Level unknown() {
			return new Level("unknown", 0, 0);
		}

		/**
		 * {@return whether the level is no evidence}
		 */
		public boolean isUnknown() {
			return this.m == 0;
		}

	}

}
