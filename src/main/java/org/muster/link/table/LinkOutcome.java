package org.muster.link.table;

import java.util.List;

import org.muster.link.MatchModel;

/**
 * What a linkage found.
 *
 * @param links one record to one record, in the order of left ids
 * @param doubtful pairs that are worth a look, in the order of left ids, then right ids
 * @param model what each level was worth
 * @param keys what each blocking key was good for, in the order of the definition
 * @param compared how many pairs were compared
 * @param leftRecords how many records there are on the left
 * @param rightRecords likewise on the right
 * @param matches how many records are expected on both sides
 */
public record LinkOutcome(List<LinkedPair> links, List<LinkedPair> doubtful, MatchModel model, List<KeyFigure> keys,
		long compared, int leftRecords, int rightRecords, double matches) {

	public LinkOutcome {
		links = List.copyOf(links);
		doubtful = List.copyOf(doubtful);
		keys = List.copyOf(keys);
	}

}
