package org.muster.identify;

import org.muster.link.person.PersonComparisons;
import org.muster.model.RecordKey;

/**
 * A member and a citizen that were compared.
 *
 * @param member the member's record
 * @param nationalId the citizen's number
 * @param pattern how they agree, of {@link PersonComparisons}
 * @param rarity log2 of how rare the member's name is, in hundredths of a bit
 * @param rule key of the certain rule that holds, or empty
 * @param veto key of what forbids an automatic link, or empty
 * @param decoy whether the member is a decoy, whom no citizen should match
 */
public record Pair(RecordKey member, String nationalId, int pattern, int rarity, String rule, String veto,
		boolean decoy) {
}
