package org.muster.generate;

import java.util.List;
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
 */
record Expected(Outcome outcome, String memberNo, String nationalId, SortedSet<String> reasons, List<String> kinds,
		boolean doubtful) {

	Expected {
		reasons = new TreeSet<>(reasons);
		kinds = List.copyOf(kinds);
	}

}
