package org.muster.identify.step;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the citizens that are candidates of more than one member. */
final class CitizenClaims {

	private final JdbcTemplate jdbc;

	private final int runId;

	CitizenClaims(DataSource dataSource, int runId) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
	}

	/** Writes {@code citizen_claim}. */
	void write() {
		this.jdbc.update("""
				insert into citizen_claim (run_id, national_id, best_file_no, best_record_no, best_score, second_score,
				       certain_claims)
				select %1$d, national_id, (array_agg(file_no order by score desc, file_no, record_no))[1],
				       (array_agg(record_no order by score desc, file_no, record_no))[1], max(score),
				       (array_agg(score order by score desc, file_no, record_no))[2], count(*) filter (where certain)
				  from (select national_id, file_no, record_no, max(score) as score,
				               bool_or(rule <> '' and veto = '') as certain
				          from candidate
				         where run_id = %1$d and national_id in (select national_id from candidate where run_id = %1$d
				                                                  group by 1 having count(*) > 1)
				         group by 1, 2, 3) claim
				 group by national_id having count(*) > 1
				""".formatted(this.runId));
	}

}
