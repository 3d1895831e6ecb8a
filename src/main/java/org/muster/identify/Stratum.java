package org.muster.identify;

import org.muster.link.person.PersonComparisons;

/**
 * Links that rest on the same evidence, and so are right or wrong together.
 *
 * @param rule key of the certain rule, or {@link #BY_WEIGHT}
 * @param pattern how member and citizen agree, of {@link PersonComparisons}
 */
public record Stratum(String rule, int pattern) {

	/** The rule of links that no certain rule made. */
	public static final String BY_WEIGHT = "match-weight";

}
