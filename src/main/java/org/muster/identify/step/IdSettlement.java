package org.muster.identify.step;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.model.FindingCode;

/**
 * Takes an ID back from all members that were given it, when there are several: a
 * reviewer may choose a citizen that another reviewer or the evidence gave to another
 * member, also one that no candidate speaks of. Only a member that has the ID from an
 * earlier run keeps it.
 */
final class IdSettlement {

	private final JdbcTemplate jdbc;

	private final int runId;

	IdSettlement(DataSource dataSource, int runId) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
	}

	/** Turns such decisions into questions for review; a repetition changes nothing. */
	void write() {
		this.jdbc.update("""
				with disputed as (
				    select d.file_no, d.record_no,
				           case when h.member_no is null then 'claimed-by-several' else 'id-taken' end as reason
				      from id_decision d
				      left join member h on h.national_id = d.national_id
				     where d.run_id = %1$d and d.national_id is not null and h.member_no is distinct from d.member_no
				       and (h.member_no is not null
				            or d.national_id in (select national_id from id_decision
				                                  where run_id = %1$d and national_id is not null
				                                  group by 1 having count(*) > 1))),
				pending as (
				    update id_decision d set method = 'pending', reason = p.reason, national_id = null
				      from disputed p
				     where d.run_id = %1$d and d.file_no = p.file_no and d.record_no = p.record_no),
				withdrawn as (
				    delete from finding f using disputed p
				     where f.run_id = %1$d and f.file_no = p.file_no and f.record_no = p.record_no
				       and f.step = 'identify')
				insert into finding (run_id, file_no, record_no, code, field, step)
				select %1$d, file_no, record_no, '%2$s', 'national_id', 'identify' from disputed
				""".formatted(this.runId, FindingCode.ID_PENDING.key()));
	}

}
