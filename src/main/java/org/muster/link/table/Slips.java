package org.muster.link.table;

/**
 * Counts slips of the hand between two texts: a character put in, left out or replaced,
 * or two neighbours swapped.
 */
final class Slips {

	private Slips() {
	}

	/**
	 * {@return whether two texts are at most so many slips apart}
	 * @param most 0 or more; each one makes the look about four times as long
	 */
	static boolean within(int most, String left, String right) {
		return within(most, left, 0, right, 0);
	}

	private static boolean within(int most, String left, int leftAt, String right, int rightAt) {
		int mine = leftAt;
		int other = rightAt;
		while (mine < left.length() && other < right.length() && left.charAt(mine) == right.charAt(other)) {
			mine++;
			other++;
		}
		int leftRest = left.length() - mine;
		int rightRest = right.length() - other;
		if (Math.abs(leftRest - rightRest) > most) {
			return false;
		}
		if (leftRest == 0 || rightRest == 0) {
			return true;
		}
		if (most == 0) {
			return false;
		}
		boolean swapped = leftRest > 1 && rightRest > 1 && left.charAt(mine) == right.charAt(other + 1)
				&& left.charAt(mine + 1) == right.charAt(other);
		return within(most - 1, left, mine + 1, right, other + 1) || within(most - 1, left, mine + 1, right, other)
				|| within(most - 1, left, mine, right, other + 1)
				|| swapped && within(most - 1, left, mine + 2, right, other + 2);
	}

}
