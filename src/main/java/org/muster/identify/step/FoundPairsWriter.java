package org.muster.identify.step;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.identify.Pair;
import org.muster.identify.PairCounts;
import org.muster.link.BlockingPass;
import org.muster.link.PatternCounts;

/**
 * Writes the pairs of a block and their counts by COPY in the chunk's transaction, and
 * clears them away.
 */
final class FoundPairsWriter implements ItemWriter<FoundPairs> {

	private final DataSource dataSource;

	private final int runId;

	FoundPairsWriter(DataSource dataSource, int runId) {
		this.dataSource = dataSource;
		this.runId = runId;
	}

	@Override
	public void write(Chunk<? extends FoundPairs> blocks) {
		for (FoundPairs found : blocks) {
			CopyRows packed = new CopyRows();
			packed.add(this.runId).add(found.block().fileNo()).add(found.block().blockNo());
			packed.add(PackedPairs.pack(found.ofMembers())).endRow();
			Copy.into(this.dataSource, "found_pairs (run_id, file_no, block_no, pairs)", packed);
			CopyRows decoys = new CopyRows();
			found.pairs()
				.stream()
				.map(FoundPairs.Row::pair)
				.filter(Pair::decoy)
				.forEach((pair) -> addDecoy(decoys, pair));
			Copy.into(this.dataSource, "decoy_pair (run_id, file_no, record_no, national_id, pattern, rarity, veto)",
					decoys);
			Copy.into(this.dataSource, "pair_count (run_id, file_no, block_no, pass, pattern, pairs)", counts(found));
		}
	}

	/** They hold names, and are of no use once all is decided. */
	void clear() {
		new JdbcTemplate(this.dataSource).execute("truncate found_pairs_r%d".formatted(this.runId));
	}

	private CopyRows counts(FoundPairs found) {
		CopyRows rows = new CopyRows();
		PairCounts counts = found.counts();
		add(rows, found, PairCounts.RANDOM, counts.random());
		for (BlockingPass pass : counts.passes()) {
			add(rows, found, pass.name(), pass.counts());
		}
		add(rows, found, PairCount.FOUND, patterns(found));
		add(rows, found, PairCount.CONFIRMED, found.confirmed());
		add(rows, found, PairCount.BY_NUMBER, 0, counts.byNumber());
		add(rows, found, PairCount.BY_NUMBER_AND_OTHERWISE, 0, counts.byNumberAndOtherwise());
		add(rows, found, PairCount.SET_ASIDE, 0, found.setAside());
		return rows;
	}

	private static PatternCounts patterns(FoundPairs found) {
		PatternCounts patterns = new PatternCounts();
		found.ofMembers().forEach((row) -> patterns.add(row.pair().pattern()));
		return patterns;
	}

	private void add(CopyRows rows, FoundPairs found, String pass, PatternCounts counts) {
		for (int pattern : counts.patterns()) {
			add(rows, found, pass, pattern, counts.count(pattern));
		}
	}

	private void add(CopyRows rows, FoundPairs found, String pass, int pattern, long pairs) {
		if (pairs > 0) {
			rows.add(this.runId).add(found.block().fileNo()).add(found.block().blockNo());
			rows.add(pass).add(pattern).add(pairs).endRow();
		}
	}

	private void addDecoy(CopyRows rows, Pair pair) {
		rows.add(this.runId).add(pair.member().fileNo()).add(pair.member().recordNo()).add(pair.nationalId());
		rows.add(pair.pattern()).add(pair.rarity()).add(pair.veto()).endRow();
	}

}
