package org.muster.standardise.step;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.muster.database.CopyRows;
import org.muster.model.Field;
import org.muster.model.Finding;
import org.muster.standardise.Change;
import org.muster.standardise.StandardRecord;

/**
 * Counts of a block of records, by field, how many had a text and how many of these were
 * right; before and after standardising. Not for several threads at once.
 */
final class FieldTally {

	private static final int COUNTS = 4;

	private static final int NOWHERE = -1;

	private static final String MISSING = "-missing";

	private final Field[] fields;

	private final Map<String, Integer> places = new HashMap<>();

	/** By the whole text of a change's rules, of which there are few. */
	private final Map<String, Integer> placesByRules = new HashMap<>();

	/** Of each field: received, filled, right before, right after. */
	private final int[][] counts;

	private final boolean[] wrong;

	private final boolean[] changed;

	FieldTally(Field[] fields) {
		this.fields = fields;
		this.counts = new int[fields.length][COUNTS];
		this.wrong = new boolean[fields.length];
		this.changed = new boolean[fields.length];
		for (int at = 0; at < fields.length; at++) {
			this.places.put(fields[at].column(), at);
		}
	}

	/**
	 * Takes a record.
	 * @param standard what standardising made of it
	 * @param findings all that its checks said
	 */
	void add(StandardRecord standard, Collection<Finding> findings) {
		for (int at = 0; at < this.fields.length; at++) {
			this.wrong[at] = false;
			this.changed[at] = false;
		}
		for (Finding finding : findings) {
			Integer place = this.places.get(finding.field().column());
			if (place != null && !finding.code().key().endsWith(MISSING)) {
				this.wrong[place] = true;
			}
		}
		for (Change change : standard.changes()) {
			received(change);
		}
		for (int at = 0; at < this.fields.length; at++) {
			if (!standard.standard().get(this.fields[at]).isEmpty()) {
				filled(this.counts[at], this.changed[at], this.wrong[at]);
			}
		}
	}

	private void received(Change change) {
		int place = this.placesByRules.computeIfAbsent(change.rules(),
				(rules) -> this.places.getOrDefault(rules.substring(0, rules.indexOf(':')), NOWHERE));
		if (place != NOWHERE) {
			this.changed[place] = true;
			this.counts[place][0] += change.received().isBlank() ? 0 : 1;
		}
	}

	private static void filled(int[] counts, boolean changed, boolean wrong) {
		counts[0] += changed ? 0 : 1;
		counts[1]++;
		counts[2] += (changed || wrong) ? 0 : 1;
		counts[3] += wrong ? 0 : 1;
	}

	/**
	 * {@return a row for each field, as {@code field_tally} has them}
	 */
	CopyRows rows(int run, int fileNo) {
		CopyRows rows = new CopyRows();
		for (int at = 0; at < this.fields.length; at++) {
			rows.add(run).add(fileNo).add(this.fields[at].column());
			for (int count : this.counts[at]) {
				rows.add(count);
			}
			rows.endRow();
		}
		return rows;
	}

}
