package org.muster.link;

import java.util.Set;

/**
 * Pairs that share one blocking key. What the key decides says nothing of them; the other
 * comparisons tell how people differ from themselves.
 *
 * @param name the key, such as {@code birth-date-and-commune}
 * @param decided the comparisons that the key decides, wholly or in part
 * @param counts of the pairs
 */
public record BlockingPass(String name, Set<Integer> decided, PatternCounts counts) {

	public BlockingPass {
		decided = Set.copyOf(decided);
	}

}
