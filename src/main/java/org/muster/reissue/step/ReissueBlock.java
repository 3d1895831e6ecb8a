package org.muster.reissue.step;

import java.util.List;

import org.muster.model.RecordKey;
import org.muster.reissue.ReissueDecision;

/**
 * The cards of one block that have a reason.
 *
 * @param rows in the order of the records
 */
record ReissueBlock(List<Row> rows) {

	ReissueBlock {
		rows = List.copyOf(rows);
	}

	/**
	 * A card.
	 *
	 * @param record the member's record
	 * @param memberNo the member
	 * @param cardNumber in force
	 * @param decision reasons and obstacles
	 */
	record Row(RecordKey record, String memberNo, String cardNumber, ReissueDecision decision) {
	}

}
