package org.muster.identify.step;

import java.util.List;

import org.muster.identify.Pair;
import org.muster.identify.PairCounts;
import org.muster.link.PatternCounts;
import org.muster.model.Block;

/**
 * What was found among the citizens of one block.
 *
 * @param block of the registry extract
 * @param pairs in the order of the citizens
 * @param confirmed of the pairs those that reviewers linked
 * @param counts of all pairs that were looked at
 * @param setAside citizens whose number is malformed or contradicts itself
 */
record FoundPairs(Block block, List<Row> pairs, PatternCounts confirmed, PairCounts counts, int setAside) {

	FoundPairs {
		pairs = List.copyOf(pairs);
	}

	/**
	 * {@return the pairs that are not of decoys}
	 */
	List<Row> ofMembers() {
		return this.pairs.stream().filter((row) -> !row.pair().decoy()).toList();
	}

	/**
	 * A citizen of the extract, in standard form.
	 *
	 * @param recordNo the record in the extract
	 * @param name the full name
	 * @param birthDate ISO 8601, or empty
	 * @param gender the code, or empty
	 */
	record Citizen(int recordNo, String name, String birthDate, String gender) {
	}

	/**
	 * A pair.
	 *
	 * @param citizen the citizen
	 * @param pair the member and how the two agree
	 * @param isChosen whether a reviewer chose the citizen for the member
	 */
	record Row(Citizen citizen, Pair pair, boolean isChosen) {
	}

}
