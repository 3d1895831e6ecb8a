package org.muster.identify.step;

import java.util.List;

import org.muster.identify.IdDecision;
import org.muster.model.RecordKey;

/**
 * What was decided for the members of one block.
 *
 * @param decisions in the order of the records
 */
record DecidedBlock(List<Row> decisions) {

	DecidedBlock {
		decisions = List.copyOf(decisions);
	}

	/**
	 * A decision.
	 *
	 * @param record the member's record
	 * @param memberNo the member
	 * @param decision what was decided
	 */
	record Row(RecordKey record, String memberNo, IdDecision decision) {
	}

}
