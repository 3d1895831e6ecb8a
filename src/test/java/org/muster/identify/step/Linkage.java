package org.muster.identify.step;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import org.muster.identify.Pair;
import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;
import org.muster.model.Block;
import org.muster.model.RecordKey;

/** Fills the tables that identify reads. */
final class Linkage {

	private final JdbcTemplate jdbc;

	private int blocks = 100;

	Linkage(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
		new ResourceDatabasePopulator(new ClassPathResource("fixture/partitions.sql")).execute(dataSource);
	}

	/** Adds the next run. */
	void run(String status, String rulesVersion, boolean dry) {
		this.jdbc.update("""
				insert into run (job, definition_file, definition_hash, definition, inputs, fingerprint, rules_version,
				                 program_version, as_of, dry_run, status, attempt, operator, host, started_at)
				values ('job', '', '', '', '', '', ?, '', '2025-11-20', ?, ?, 1, '', '', '2025-11-20')
				""", rulesVersion, dry, status);
	}

	/** Adds a member named by its record. */
	void member(int runId, int recordNo) {
		this.jdbc.update("""
				insert into record (run_id, file_no, record_no, line_no, member_no, name_key, full_name)
				values (?, 1, ?, 1, 'M' || ?, 'le an', 'Lê An')
				""", runId, recordNo, recordNo);
	}

	/** Lets a member have an ID from an earlier run. */
	void owns(int recordNo, String nationalId, String method) {
		this.jdbc.update("""
				insert into member select 'M' || ?, 'Lê An', '', '', '', ?, ?, null, '', '', '', '', '', '', '', '',
				       '', '', '', '', 0, 0
				""", recordNo, nationalId, method);
	}

	/** Lets a reviewer decide. */
	void review(int recordNo, String decision, String nationalId) {
		this.jdbc.update("""
				insert into review_decision (member_no, national_id, decision, reviewer, decided_on, reason)
				values ('M' || ?, ?, ?, 'R', '2025-11-20', '')
				""", recordNo, nationalId, decision);
		this.jdbc.update("""
				insert into review_state select id, 'M' || ?, ?, ?, '', '{}', '' from run
				""", recordNo, decision, nationalId);
	}

	/** Adds the pairs that were found in a block. */
	void found(int runId, Block block, FoundPairs.Row... rows) {
		this.jdbc.update("insert into found_pairs values (?, ?, ?, ?)", runId, block.fileNo(), block.blockNo(),
				PackedPairs.pack(List.of(rows)));
	}

	/** Adds a pair that was found, in a block of its own. */
	void found(int runId, int recordNo, String nationalId, int pattern, int rarity, String rule) {
		int citizen = Integer.parseInt(nationalId.substring(6));
		this.jdbc.update("insert into found_pairs values (?, 2, ?, ?)", runId, ++this.blocks,
				PackedPairs.pack(List.of(new FoundPairs.Row(new FoundPairs.Citizen(citizen, "Lê An", "1954-07-21", "M"),
						new Pair(new RecordKey(1, recordNo), nationalId, pattern, rarity, rule, "", false), false))));
		counted(runId, this.blocks, PairCount.FOUND, pattern, 1);
	}

	/** Adds a citizen that looks like a decoy. */
	void decoy(int runId, int recordNo, String nationalId, int pattern, int rarity, String veto) {
		this.jdbc.update("insert into decoy_pair values (?, 1, ?, ?, ?, ?, ?)", runId, recordNo, nationalId, pattern,
				rarity, veto);
	}

	/** Adds pairs that were counted in a block. */
	void counted(int runId, int blockNo, String pass, int pattern, long pairs) {
		this.jdbc.update("insert into pair_count values (?, 2, ?, ?, ?, ?)", runId, blockNo, pass, pattern, pairs);
	}

	/** Adds the odds before anything was compared. */
	void prior(int runId, int prior) {
		this.jdbc.update("insert into link_figure values (?, 'prior', ?)", runId, prior / 100.0);
	}

	/** Adds what an audit of a run found. */
	void audited(int runId, String rule, int pattern, long audited, long wrong) {
		this.jdbc.update("insert into link_audit values (?, 'withheld-number', ?, ?, ?, ?)", runId, rule, pattern,
				audited, wrong);
	}

	List<String> texts(String sql) {
		return this.jdbc.queryForList(sql, String.class);
	}

	/**
	 * {@return all rows of some tables, as text}
	 */
	List<String> rows(String... tables) {
		return Stream.of(tables)
			.flatMap((table) -> texts("select t::text from %s t order by 1".formatted(table)).stream())
			.toList();
	}

	/** Places agree. */
	static int pattern(NameLevel name, DateLevel birthDate, NumberLevel oldId) {
		return PersonComparisons.ALL.pattern(name.ordinal(), birthDate.ordinal(), AgreementLevel.SAME.ordinal(),
				PlaceLevel.COMMUNE.ordinal(), PlaceLevel.UNKNOWN.ordinal(), oldId.ordinal(),
				NumberLevel.UNKNOWN.ordinal());
	}

}
