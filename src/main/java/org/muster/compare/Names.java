package org.muster.compare;

/**
 * Compares names by their folded keys.
 */
public final class Names {

	private Names() {
	}

	/**
	 * Tells whether two texts differ by one slip of the hand: one character put in, left
	 * out or replaced, or two neighbours swapped.
	 * @return true for equal texts too
	 */
	public static boolean withinOneSlip(CharSequence left, CharSequence right) {
		int shorter = Math.min(left.length(), right.length());
		if (Math.abs(left.length() - right.length()) > 1) {
			return false;
		}
		int head = 0;
		while (head < shorter && left.charAt(head) == right.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head
				&& left.charAt(left.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
			tail++;
		}
		int leftRest = left.length() - head - tail;
		int rightRest = right.length() - head - tail;
		if (leftRest <= 1 && rightRest <= 1) {
			return true;
		}
		return leftRest == 2 && rightRest == 2 && left.charAt(head) == right.charAt(head + 1)
				&& left.charAt(head + 1) == right.charAt(head);
	}

	/**
	 * {@return the last syllable of a folded name: the given name}
	 */
	public static String given(String key) {
		return key.substring(key.lastIndexOf(' ') + 1);
	}

	/**
	 * {@return the first syllable of a folded name: the surname}
	 */
	public static String surname(String key) {
		int space = key.indexOf(' ');
		return (space < 0) ? key : key.substring(0, space);
	}

}
