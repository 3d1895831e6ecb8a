package org.muster.standardise.step;

import java.util.List;

import org.muster.model.Block;
import org.muster.model.ReceivedRecord;
import org.muster.standardise.StandardRecord;

/**
 * A block after standardising: one line for each of its records.
 *
 * @param block which
 * @param lines in the order of the file
 */
record StandardisedBlock(Block block, List<Line> lines) {

	StandardisedBlock {
		lines = List.copyOf(lines);
	}

	/**
	 * A record as received and as standardised.
	 *
	 * @param received the record in its file
	 * @param standard what standardising made of it; none when it is unreadable
	 */
	record Line(ReceivedRecord received, List<StandardRecord> standard) {
	}

}
