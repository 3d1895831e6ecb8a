package org.muster.pipeline;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.database.Database;
import org.muster.database.JobLock;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Takes orders to stop a run and hands them to the process that works on it. */
public final class StopDesk {

	private final JdbcClient jdbc;

	private final Clock clock;

	/**
	 * Works on the database.
	 * @param dataSource the database
	 * @param clock what times are taken from
	 */
	public StopDesk(DataSource dataSource, Clock clock) {
		this.jdbc = JdbcClient.create(dataSource);
		this.clock = clock;
	}

	/**
	 * Orders the present attempt at a run to stop; a second order changes nothing.
	 * @param database where the run is
	 * @param run that runs
	 * @param operator who orders it
	 * @throws OperatorException if it does not run
	 */
	public void order(Database database, RunRow run, String operator) {
		if (!run.status().equals("running")) {
			throw refused("run %d is %s; there is nothing to stop. './muster runs' lists the runs.".formatted(run.id(),
					run.status()));
		}
		if (!JobLock.isHeld(database, run.job()) || !isHeldFor(run)) {
			throw refused("run %1$d: its process is dead; there is nothing to stop. './muster resume %1$d' goes on."
				.formatted(run.id()));
		}
		this.jdbc.sql("""
				update attempt set stop_by = ?, stop_at = ?
				 where run_id = ? and attempt = ? and result is null and stop_by is null""")
			.params(operator, this.clock.instant().atOffset(ZoneOffset.UTC), run.id(), run.attempt())
			.update();
	}

	private static OperatorException refused(String message) {
		return new OperatorException(ExitCode.USAGE, message);
	}

	private boolean isHeldFor(RunRow run) {
		return this.jdbc.sql("select exists (select from job_lock where job = ? and (run_id is null or run_id = ?))")
			.params(run.job(), run.id())
			.query(Boolean.class)
			.single();
	}

	/**
	 * {@return how an attempt ended; empty while it has not}
	 */
	public Optional<String> result(RunRow run) {
		return this.jdbc.sql("select result from attempt where run_id = ? and attempt = ? and result is not null")
			.params(run.id(), run.attempt())
			.query(String.class)
			.optional();
	}

	/**
	 * {@return process and host of the present attempt, for messages}
	 */
	public String process(RunRow run) {
		return this.jdbc.sql("select pid || ' on host ' || host from attempt where run_id = ? and attempt = ?")
			.params(run.id(), run.attempt())
			.query(String.class)
			.single();
	}

	/**
	 * {@return the order that an attempt was given, if it was}
	 */
	Optional<StopOrder> ordered(int runId, int attempt) {
		return this.jdbc.sql("select stop_by from attempt where run_id = ? and attempt = ? and stop_by is not null")
			.params(runId, attempt)
			.query(String.class)
			.optional()
			.map(StopOrder::ofOperator);
	}

}
