package org.muster.link;

import java.util.Set;

/**
 * Pairs that share one blocking key. What the key decides says nothing of them; the other
 * comparisons tell how people differ from themselves.
 *
 * @param name the key, such as {@code birth-date-and-commune}
 * @param decided the comparisons that the key decides, wholly or in part
 * @param proving whether next to all pairs that share the key are of one person, so that
 * people alike in all else, such as twins, are not taken for one
 * @param counts of the pairs
 */
public record BlockingPass(String name, Set<Integer> decided, boolean proving, PatternCounts counts) {

	public BlockingPass {
		decided = Set.copyOf(decided);
	}

	/** A key that different people share too. */
	public BlockingPass(String name, Set<Integer> decided, PatternCounts counts) {
		this(name, decided, false, counts);
	}

}
