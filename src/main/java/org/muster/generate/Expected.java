package org.muster.generate;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.muster.model.Outcome;

/**
 * What must become of a record.
 *
 * @param outcome published, held or merged
 * @param memberNo of the member the record becomes part of; empty when held
 * @param nationalId of the citizen; empty when held or not in the extract
 * @param reasons why the member's card is listed; empty when it is not
 * @param kinds of the member and the dirt
 * @param doubtful whether a reviewer has decided
 * @param kind of the member
 * @param slips what is told wrong or left out
 * @param facts what is told of a published member who is in the extract
 */
record Expected(Outcome outcome, String memberNo, String nationalId, SortedSet<String> reasons, List<String> kinds,
		boolean doubtful, MemberKind kind, SortedSet<String> slips, Optional<Facts> facts) {

	Expected {
		reasons = new TreeSet<>(reasons);
		kinds = List.copyOf(kinds);
		slips = new TreeSet<>(slips);
	}

}
