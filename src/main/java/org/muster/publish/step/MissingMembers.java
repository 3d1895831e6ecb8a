package org.muster.publish.step;

import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who was in a full delivery of the job's run before, or missing there already, and has
 * no record now. A record that is held is nobody's. Of a source that delivers only
 * changes now, nobody is missing.
 */
final class MissingMembers {

	/** Each with the first run that missed the member. */
	private static final String EXPECTED = """
			(select p.member_no, min(p.since_run) as since_run
			   from (select l.member_no, %1$d as since_run
			           from ledger l
			           join source_file s on s.run_id = l.run_id and s.file_no = l.file_no and s.delivery = 'full'
			          where l.run_id = %2$d and l.outcome in ('published', 'merged')
			            and s.source not in (select n.source from source_file n
			                                  where n.run_id = %1$d and n.delivery = 'delta')
			         union all
			         select member_no, since_run from missing_member where run_id = %2$d) p
			  group by p.member_no)""";

	private final JdbcTemplate jdbc;

	private final int runId;

	MissingMembers(DataSource dataSource, int runId) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
	}

	/**
	 * How many.
	 *
	 * @param expected in a full delivery before, or missing there
	 * @param missing of them without a record now
	 */
	record Count(long expected, long missing) {
	}

	/**
	 * Writes them, instead of those that an earlier attempt wrote. Whoever was decided on
	 * has a record.
	 * @return how many
	 */
	Count write() {
		this.jdbc.update("delete from missing_member where run_id = ?", this.runId);
		return before().map(this::write).orElse(new Count(0, 0));
	}

	private Count write(int before) {
		String sql = "with expected as materialized (select e.member_no, e.since_run, n.member_no is null as missing from "
				+ EXPECTED + """
						 e left join id_decision n on n.run_id = %1$d and n.member_no = e.member_no),
						written as (insert into missing_member (run_id, member_no, since_run)
						            select %1$d, member_no, since_run from expected where missing)
						select count(*), count(*) filter (where missing) from expected""";
		return Objects.requireNonNull(this.jdbc.queryForObject(sql.formatted(this.runId, before),
				(row, number) -> new Count(row.getLong(1), row.getLong(2))));
	}

	private Optional<Integer> before() {
		return this.jdbc
			.queryForList(
					"""
							select max(b.id) from run b join run r on r.id = ?
							 where b.job = r.job and b.id < r.id and b.status = 'completed' and not b.dry_run and b.purged_at is null
							having max(b.id) is not null""",
					Integer.class, this.runId)
			.stream()
			.findFirst();
	}

}
