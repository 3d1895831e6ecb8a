package org.muster.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run as an operator names it.
 *
 * @param run its number
 * @param data the run whose rows are its outcomes: itself, or the earlier one that it
 * repeated when nothing was new
 */
public record RunNumber(int run, int data) {

	private static final String LATEST = "latest";

	/**
	 * Finds the run.
	 * @param source the database
	 * @param text a number from 1, or {@code latest}
	 * @return the run
	 * @throws OperatorException if the text is neither, or there is no such run
	 */
	public static RunNumber resolve(DataSource source, String text) {
		JdbcClient database = JdbcClient.create(source);
		int wanted = LATEST.equals(text) ? latest(database) : number(text);
		refuseReversal(database, wanted);
		List<RunNumber> found = database
			.sql("select id as run, coalesce(same_as_run, id) as data from run where id = :wanted")
			.param("wanted", wanted)
			.query((row, at) -> new RunNumber(row.getInt("run"), row.getInt("data")))
			.list();
		if (found.isEmpty()) {
			throw noSuchRun(wanted);
		}
		return found.get(0);
	}

	/** A reversal has a number, but no records. */
	private static void refuseReversal(JdbcClient database, int run) {
		database.sql("select reverts from run where id = ? and status = 'revert'")
			.param(run)
			.query(Integer.class)
			.optional()
			.ifPresent((reverted) -> {
				throw new OperatorException(ExitCode.USAGE,
						"run %1$d: it took run %2$d back and has no records of its own. Name run %2$d, or another one."
							.formatted(run, reverted));
			});
	}

	private static int latest(JdbcClient database) {
		int latest = database.sql("select coalesce(max(id), 0) from run where status <> 'revert'")
			.query(Integer.class)
			.single();
		if (latest == 0) {
			throw noRun();
		}
		return latest;
	}

	private static int number(String text) {
		if (!text.matches("[1-9][0-9]{0,8}")) {
			throw notARun(text);
		}
		return Integer.parseInt(text);
	}

	/**
	 * {@return the day on which the rows of a run were removed, if they were}
	 * @param source the database
	 * @param run its number
	 */
	public static Optional<LocalDate> purgedOn(DataSource source, int run) {
		return JdbcClient.create(source)
			.sql("select (purged_at at time zone 'UTC')::date from run where id = ? and purged_at is not null")
			.param(run)
			.query(LocalDate.class)
			.optional();
	}

	/** Refuses to count rows that are gone. */
	static void requireRows(DataSource source, int run) {
		purgedOn(source, run).ifPresent((day) -> {
			throw new OperatorException(ExitCode.USAGE, """
					run %d: its rows were removed on %s by './muster db purge'. \
					Its report is kept in the folder reports/run-%d of the home folder.""".formatted(run, day, run));
		});
	}

	private static OperatorException notARun(String text) {
		return new OperatorException(ExitCode.USAGE,
				"run '%s': expected a number from 1, or 'latest'. './muster runs' lists the runs.".formatted(text));
	}

	private static OperatorException noSuchRun(int run) {
		return new OperatorException(ExitCode.USAGE,
				"run %d: there is no such run. './muster runs' lists the runs.".formatted(run));
	}

	private static OperatorException noRun() {
		return new OperatorException(ExitCode.USAGE,
				"run 'latest': there is no run yet. './muster run JOB' starts one.");
	}

}
