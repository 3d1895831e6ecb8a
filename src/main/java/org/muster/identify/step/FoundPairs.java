package org.muster.identify.step;

import java.util.List;

import org.muster.identify.Pair;
import org.muster.identify.PairCounts;
import org.muster.model.Block;
import org.muster.model.FieldValues;

/**
 * What was found among the citizens of one block.
 *
 * @param block of the registry extract
 * @param pairs in the order of the citizens
 * @param counts of all pairs that were looked at
 * @param setAside citizens whose number is malformed or contradicts itself
 */
record FoundPairs(Block block, List<Row> pairs, PairCounts counts, int setAside) {

	FoundPairs {
		pairs = List.copyOf(pairs);
	}

	/**
	 * A pair.
	 *
	 * @param citizenRecordNo the citizen's record in the extract
	 * @param citizen the citizen's standard values
	 * @param pair the member and how the two agree
	 */
	record Row(int citizenRecordNo, FieldValues citizen, Pair pair) {
	}

}
