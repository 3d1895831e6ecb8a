package org.muster.console;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The gates of a run that are closed, or that a person has opened. */
public final class GateLines {

	private final JdbcClient jdbc;

	private final Texts texts;

	/**
	 * Takes where the gates are.
	 * @param dataSource the database
	 * @param texts in the operator's language
	 */
	public GateLines(DataSource dataSource, Texts texts) {
		this.jdbc = JdbcClient.create(dataSource);
		this.texts = texts;
	}

	/**
	 * {@return all gates of a run as its last attempt that tried them found them}
	 */
	public List<Map<String, Object>> rows(int run) {
		return this.jdbc.sql("""
				select g.gate, g.state, g.part, g.whole, g.allowed, coalesce(a.accepted_by, '') as accepted_by,
				       coalesce(a.accepted_at::text, '') as accepted_at, coalesce(a.reason, '') as reason
				  from gate_result g left join gate_acceptance a using (run_id, gate, part, whole)
				 where g.run_id = :run and g.attempt = (select max(attempt) from gate_result where run_id = :run)
				 order by g.gate""").param("run", run).query().listOfRows();
	}

	/**
	 * {@return one line for each gate that is or was closed}
	 */
	public List<String> of(int run) {
		return this.jdbc.sql("""
				select g.gate, g.part, g.whole, coalesce(a.accepted_by, ''), coalesce(a.reason, '')
				  from gate_result g left join gate_acceptance a using (run_id, gate, part, whole)
				 where g.run_id = :run and g.attempt = (select max(attempt) from gate_result where run_id = :run)
				   and g.state in ('closed', 'accepted')
				 order by g.gate""")
			.param("run", run)
			.query((row, number) -> this.texts.text(row.getString(4).isEmpty() ? "gate.closed" : "gate.accepted",
					row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)))
			.list();
	}

}
