package org.muster.identify.step;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.identify.IdDecision;
import org.muster.identify.IdDecisions;
import org.muster.model.Block;
import org.muster.model.RecordKey;

/** Takes the decisions of a block of members. */
final class DecisionFinder implements ItemProcessor<Block, List<DecisionFinder.Row>> {

	private final JdbcTemplate jdbc;

	private final int runId;

	private final DecisionLoader decisions;

	private final CandidateFinder registry;

	DecisionFinder(DataSource dataSource, int runId, DecisionLoader decisions, CandidateFinder registry) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
		this.decisions = decisions;
		this.registry = registry;
	}

	/**
	 * A decision.
	 *
	 * @param record the member's record
	 * @param memberNo the member
	 * @param decision what was decided
	 */
	record Row(RecordKey record, String memberNo, IdDecision decision) {
	}

	@Override
	public List<Row> process(Block block) {
		IdDecisions all = this.decisions.get(this.registry.citizens());
		List<Row> rows = new ArrayList<>(block.records());
		int[] member = { all.facts().first(new RecordKey(block.fileNo(), block.firstRecord())) };
		this.jdbc.query("""
				select record_no, member_no from consolidated
				 where run_id = %d and file_no = %d and record_no between %d and %d order by record_no
				""".formatted(this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()), (row) -> {
			RecordKey key = new RecordKey(block.fileNo(), row.getInt(1));
			rows.add(new Row(key, row.getString(2), all.get(member[0]++)));
		});
		return rows;
	}

}
