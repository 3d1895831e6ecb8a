package org.muster.identify.step;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.core.io.ClassPathResource;

/** One run in which members of one file are decided, written straight into the tables. */
final class Decisions {

	private final JdbcTemplate jdbc;

	Decisions(DataSource dataSource) {
		new ResourceDatabasePopulator(new ClassPathResource("fixture/partitions.sql")).execute(dataSource);
		this.jdbc = new JdbcTemplate(dataSource);
		this.jdbc.execute("create table if not exists citizen_claim_all partition of citizen_claim default");
	}

	/** Adds a member to run 1. */
	void member(int recordNo) {
		this.jdbc.update(
				"""
						insert into record select 1, 1, ?, 1, 'M' || ?, 'le an', 'Lê An', '', '1954-07-21', 'M', '', '', '', '', '',
						       '', '', '', '', '', '', '', ''
						""",
				recordNo, recordNo);
	}

	/** Lets a member have an ID from an earlier run. */
	void owns(int recordNo, String nationalId) {
		this.jdbc.update(
				"""
						insert into member select 'M' || ?, 'Lê An', '', '', '', ?, 'linked', null, '', '', '', '', '', '', '', '',
						       '', '', '', '', 0, 0
						""",
				recordNo, nationalId);
	}

	/** Lets a reviewer decide. */
	void review(int recordNo, String decision, String nationalId) {
		this.jdbc.update("""
				insert into review_decision (member_no, national_id, decision, reviewer, decided_on, reason)
				values ('M' || ?, ?, ?, 'R', '2025-11-20', '')
				""", recordNo, nationalId, decision);
	}

	/** Adds a citizen that a member may be. */
	void candidate(int recordNo, int citizen, String nationalId, boolean certain, int score) {
		this.jdbc.update("""
				insert into candidate values (1, 1, ?, 2, ?, ?, ?, ?, '', '', 'Lê An', '1954-07-21', 'M')
				""", recordNo, citizen, nationalId, certain ? "old-id-confirmed" : "", score);
	}

	/** Adds a decision with a finding. */
	void decided(int runId, int recordNo, String method, String reason, String nationalId) {
		this.jdbc.update("""
				insert into id_decision values (?, 1, ?, 'M' || ?, ?, ?, nullif(?, ''), 0.9, 1500, 800, 'Lê An', '', '')
				""", runId, recordNo, recordNo, method, reason, nationalId);
		this.jdbc.update("insert into finding values (?, 1, ?, 'name-conflict', 'full_name', 'identify')", runId,
				recordNo);
		this.jdbc.update("insert into finding values (?, 1, ?, 'gender-missing', 'gender', 'standardise')", runId,
				recordNo);
	}

	/**
	 * {@return member, method, reason, ID, findings of all decisions of a run}
	 */
	List<String> told(int runId) {
		return this.jdbc.queryForList("""
				select concat_ws(' ', d.member_no, method, reason, d.national_id,
				                 (select string_agg(code, ' ' order by code collate "C") from finding f
				                   where f.run_id = d.run_id and f.record_no = d.record_no))
				  from id_decision d where run_id = ? order by record_no
				""", String.class, runId);
	}

	/**
	 * {@return IDs that several members have, in the register or by run 1}
	 */
	List<Map<String, Object>> givenTwice() {
		return this.jdbc.queryForList("""
				select national_id, array_agg(member_no)
				  from (select member_no, national_id from id_decision where run_id = 1
				         union select member_no, national_id from member) given
				 where national_id is not null group by 1 having count(*) > 1
				""");
	}

	/**
	 * {@return how many decisions of run 1 there are by this condition}
	 */
	int count(String condition) {
		Integer count = this.jdbc.queryForObject("select count(*) from id_decision where run_id = 1 and " + condition,
				Integer.class);
		return (count == null) ? 0 : count;
	}

}
