package org.muster.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/** Records who asked to see the values of members, before they are shown. */
public final class Disclosures {

	private final JdbcTemplate jdbc;

	private final Clock clock;

	/**
	 * Writes to the database.
	 * @param dataSource the database
	 * @param clock what times are taken from
	 */
	public Disclosures(DataSource dataSource, Clock clock) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.clock = clock;
	}

	/**
	 * Records.
	 * @param operator who asks
	 * @param command by which command
	 * @param members whose values
	 * @param run of which run
	 * @param purpose what for
	 */
	public void record(String operator, String command, Collection<String> members, int run, String purpose) {
		this.jdbc.update("""
				with asked as materialized (select gen_random_uuid() as opening)
				insert into disclosure (disclosed_at, operator, command, member_no, run_id, purpose, opening)
				select ?, ?, ?, m, ?, ?, opening from asked cross join string_to_table(?, '|') m""",
				this.clock.instant().atOffset(ZoneOffset.UTC), operator, command, run, purpose,
				String.join("|", members));
	}

}
