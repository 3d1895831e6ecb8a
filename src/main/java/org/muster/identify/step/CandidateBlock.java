package org.muster.identify.step;

import java.util.List;

import org.muster.identify.Pair;
import org.muster.model.Block;
import org.muster.model.FieldValues;

/**
 * The candidates found among the citizens of one block.
 *
 * @param block of the registry extract
 * @param candidates in the order of the citizens
 */
record CandidateBlock(Block block, List<Row> candidates) {

	CandidateBlock {
		candidates = List.copyOf(candidates);
	}

	/**
	 * A candidate.
	 *
	 * @param citizenRecordNo the citizen's record in the extract
	 * @param citizen the citizen's standard values
	 * @param pair the comparison with a member
	 */
	record Row(int citizenRecordNo, FieldValues citizen, Pair pair) {
	}

}
