package org.muster.identify.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.identify.Candidate;
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
	 * @param citizen name, birth date and gender of the citizen it rests on; empty when
	 * there is none
	 */
	record Row(RecordKey record, String memberNo, IdDecision decision, List<String> citizen) {
	}

	@Override
	public List<Row> process(Block block) {
		IdDecisions all = this.decisions.get(this.registry.citizens());
		Map<String, List<String>> citizens = citizens(block);
		List<Row> rows = new ArrayList<>(block.records());
		int[] member = { all.facts().first(new RecordKey(block.fileNo(), block.firstRecord())) };
		this.jdbc.query("""
				select record_no, member_no from consolidated
				 where run_id = %d and file_no = %d and record_no between %d and %d order by record_no
				""".formatted(this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()), (row) -> {
			RecordKey key = new RecordKey(block.fileNo(), row.getInt(1));
			IdDecision decision = all.get(member[0]++);
			List<String> citizen = decision.best()
				.map(Candidate::nationalId)
				.map((id) -> citizens.get(key.recordNo() + id))
				.orElse(List.of());
			rows.add(new Row(key, row.getString(2), decision, citizen));
		});
		return rows;
	}

	private Map<String, List<String>> citizens(Block block) {
		Map<String, List<String>> citizens = new HashMap<>();
		this.jdbc.query("""
				select record_no, national_id, citizen_name, citizen_birth_date, citizen_gender from candidate
				 where run_id = %d and file_no = %d and record_no between %d and %d
				 order by record_no, national_id, citizen_file_no, citizen_record_no
				""".formatted(this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()), (row) -> {
			citizens.putIfAbsent(row.getInt(1) + row.getString(2),
					List.of(row.getString(3), row.getString(4), row.getString(5)));
		});
		return citizens;
	}

}
