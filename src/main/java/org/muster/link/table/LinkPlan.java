package org.muster.link.table;

import java.util.List;

/**
 * What a definition says of a linkage.
 *
 * @param fields what is compared; at least one
 * @param keys which pairs are compared; at least one and at most 30
 * @param rules how sure a link has to be
 */
public record LinkPlan(List<FieldComparison> fields, List<BlockingKey> keys, LinkRules rules) {

	public LinkPlan {
		fields = List.copyOf(fields);
		keys = List.copyOf(keys);
		if (fields.isEmpty() || keys.isEmpty() || keys.size() > PairSearch.MOST_KEYS) {
			throw new IllegalArgumentException("fields and 1 to " + PairSearch.MOST_KEYS + " keys are needed");
		}
	}

}
