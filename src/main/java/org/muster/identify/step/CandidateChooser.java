package org.muster.identify.step;

import java.util.List;
import java.util.function.LongSupplier;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.database.CopyRows;
import org.muster.identify.Pair;
import org.muster.identify.Scoring;
import org.muster.model.Block;

/**
 * Chooses from the pairs that were found those that are kept as candidates, now that the
 * model is known: whoever could be asked about, and a little below. Decisions weigh the
 * others too.
 */
final class CandidateChooser implements ItemProcessor<Block, CopyRows> {

	/**
	 * Below what is asked about, in hundredths of a bit: an explanation tells of those,
	 * too.
	 */
	private static final int NEAR = 200;

	private final JdbcTemplate jdbc;

	private final int runId;

	private final ModelStep model;

	private final LongSupplier citizens;

	private final int leastScore;

	private List<Scoring> scoring = List.of();

	CandidateChooser(DataSource dataSource, int runId, ModelStep model, LongSupplier citizens, int leastScore) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
		this.model = model;
		this.citizens = citizens;
		this.leastScore = leastScore - NEAR;
	}

	@Override
	public CopyRows process(Block block) {
		Scoring scored = scoring();
		CopyRows rows = new CopyRows();
		packed(block).forEach((pairs) -> PackedPairs.unpack(pairs, (found) -> {
			if (isKept(found, scored)) {
				add(rows, block.fileNo(), found);
			}
		}));
		return rows;
	}

	private List<byte[]> packed(Block block) {
		return this.jdbc.queryForList("select pairs from found_pairs where run_id = ? and file_no = ? and block_no = ?",
				byte[].class, this.runId, block.fileNo(), block.blockNo());
	}

	private boolean isKept(FoundPairs.Row row, Scoring scored) {
		Pair pair = row.pair();
		return scored.score(pair.pattern(), pair.rarity()) >= this.leastScore || !pair.rule().isEmpty()
				|| row.isChosen();
	}

	/** With the highest odds that can be estimated from the candidates. */
	private synchronized Scoring scoring() {
		if (this.scoring.isEmpty()) {
			this.scoring = List.of(new Scoring(this.model.read(), this.citizens.getAsLong()).atMost());
		}
		return this.scoring.get(0);
	}

	private void add(CopyRows rows, int fileNo, FoundPairs.Row row) {
		Pair pair = row.pair();
		rows.add(this.runId).add(pair.member().fileNo()).add(pair.member().recordNo());
		rows.add(fileNo).add(row.citizen().recordNo()).add(pair.nationalId()).add(pair.pattern()).add(pair.rarity());
		rows.add(pair.rule()).add(pair.veto()).add(row.citizen().name());
		rows.add(row.citizen().birthDate()).add(row.citizen().gender()).endRow();
	}

}
