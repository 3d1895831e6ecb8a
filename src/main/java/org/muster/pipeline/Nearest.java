package org.muster.pipeline;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses which known word a mistyped one was meant to be. */
final class Nearest {

	private static final int LONGEST_WORD = 40;

	private Nearest() {
	}

	/**
	 * Finds the nearest known word.
	 * @param word as typed; letter case does not count
	 * @param known the words there are
	 * @return the word with the fewest letters inserted, dropped or replaced, if those
	 * are at most a third of its length; of equally near ones the first in the alphabet
	 */
	static Optional<String> of(String word, Collection<String> known) {
		if (word.length() > LONGEST_WORD) {
			return Optional.empty();
		}
		Optional<String> nearest = Optional.empty();
		int least = Integer.MAX_VALUE;
		for (String candidate : new TreeSet<>(known)) {
			int distance = distance(word, candidate);
			if (distance < least && 3 * distance <= candidate.length()) {
				nearest = Optional.of(candidate);
				least = distance;
			}
		}
		return nearest;
	}

	/**
	 * {@return " did you mean 'x'?" with the nearest known word, or the empty string}
	 */
	static String question(String word, Collection<String> known) {
		return of(word, known).map(" did you mean '%s'?"::formatted).orElse("");
	}

	/** The edit distance of Levenshtein, by rows of the table. */
	private static int distance(String left, String right) {
		int[] above = new int[right.length() + 1];
		for (int column = 0; column <= right.length(); column++) {
			above[column] = column;
		}
		for (int row = 1; row <= left.length(); row++) {
			above = nextRow(above, left.charAt(row - 1), row, right);
		}
		return above[right.length()];
	}

	private static int[] nextRow(int[] above, char letter, int row, String right) {
		int[] next = new int[above.length];
		next[0] = row;
		for (int column = 1; column < next.length; column++) {
			int replaced = above[column - 1] + (same(letter, right.charAt(column - 1)) ? 0 : 1);
			next[column] = Math.min(replaced, 1 + Math.min(above[column], next[column - 1]));
		}
		return next;
	}

	private static boolean same(char left, char right) {
		return Character.toLowerCase(left) == Character.toLowerCase(right);
	}

}
