package org.muster.identify.step;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.muster.database.Cursor;
import org.muster.identify.DecoyPair;
import org.muster.identify.IdDecisions;
import org.muster.model.RecordKey;

/**
 * What became of the decoys of a run.
 *
 * @param made decoys that look like some citizen, 0 or more
 * @param linked of them those that would be linked: each is a wrong link
 */
record Decoys(long made, long linked) {

	/** Decides them by the terms of the run. */
	static Decoys of(DataSource dataSource, int runId, IdDecisions decisions) {
		List<DecoyPair> pairs = new ArrayList<>();
		List<RecordKey> last = new ArrayList<>();
		long[] counts = new long[2];
		Cursor.forEach(dataSource, """
				select file_no, record_no, national_id, pattern, rarity, veto from decoy_pair
				 where run_id = %d order by file_no, record_no, national_id, pattern, rarity, veto
				""".formatted(runId), (row) -> {
			RecordKey key = new RecordKey(row.getInt(1), row.getInt(2));
			if (!last.contains(key)) {
				count(pairs, decisions, counts);
				last.clear();
				last.add(key);
			}
			pairs.add(new DecoyPair(row.getString(3), row.getInt(4), row.getInt(5), row.getString(6)));
		});
		count(pairs, decisions, counts);
		return new Decoys(counts[0], counts[1]);
	}

	private static void count(List<DecoyPair> pairs, IdDecisions decisions, long[] counts) {
		if (!pairs.isEmpty()) {
			counts[0]++;
			counts[1] += decisions.linksDecoy(pairs) ? 1 : 0;
			pairs.clear();
		}
	}

}
