package org.muster.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.database.Database;
import org.muster.database.JobLock;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** What it means to repeat a step of a run and all steps after it. */
public final class Repetition {

	private final Database database;

	private final JdbcTemplate jdbc;

	/**
	 * Works on a database.
	 * @param database where the run is
	 */
	public Repetition(Database database) {
		this.database = database;
		this.jdbc = new JdbcTemplate(database.dataSource());
	}

	/**
	 * What will happen.
	 *
	 * @param rows how many rows are replaced, by table; none that has none
	 * @param members published by the run, whose values or ID may be others afterwards
	 * @param decisions of reviewers that the run knows; they stay, as all do
	 */
	public record Preview(Map<String, Long> rows, long members, long decisions) {

		public Preview {
			rows = new LinkedHashMap<>(rows);
		}

	}

	/**
	 * Counts what will be replaced.
	 * @param run that is to be repeated
	 * @param from the first step
	 * @return what will happen
	 * @throws OperatorException if it cannot be repeated
	 */
	public Preview preview(RunRow run, RepeatableStep from) {
		refuse(run, from);
		Map<String, Long> rows = new LinkedHashMap<>();
		for (String table : RunStore.PARTITIONED) {
			if (from.replaces(table)) {
				put(rows, table, "run_id = %d and not (%s)".formatted(run.id(), from.kept(table)));
			}
		}
		if (from.compareTo(RepeatableStep.IDENTIFY) <= 0) {
			RepeatableStep.LINK_TABLES.forEach((table) -> put(rows, table, "run_id = " + run.id()));
		}
		return new Preview(rows, from.publishes() ? count("member", "changed_run = " + run.id()) : 0,
				count("review_state", "run_id = " + run.id()));
	}

	private void put(Map<String, Long> rows, String table, String condition) {
		long count = count(table, condition);
		if (count > 0) {
			rows.put(table, count);
		}
	}

	private long count(String table, String condition) {
		return Optional
			.ofNullable(this.jdbc.queryForObject("select count(*) from %s where %s".formatted(table, condition),
					Long.class))
			.orElse(0L);
	}

	/**
	 * Refuses what cannot be repeated.
	 * @throws OperatorException with the reason
	 */
	void refuse(RunRow run, RepeatableStep from) {
		if (run.sameAsRun() != null) {
			throw refused(run, ExitCode.USAGE, "it did nothing: nothing was new since run " + run.sameAsRun(),
					"Repeat run %d".formatted(run.sameAsRun()));
		}
		if (run.status().equals("running")) {
			throw refused(run, ExitCode.USAGE, "it has not ended",
					"Wait for it; if its process is dead, './muster resume %d' goes on".formatted(run.id()));
		}
		if (!run.status().matches("completed|failed|stopped")) {
			throw refused(run, ExitCode.USAGE, "it was published and taken back", "Start a new run");
		}
		if (count("run", "purged_at is not null and id = " + run.id()) > 0) {
			throw refused(run, ExitCode.USAGE, "its rows were purged", "Start a new run");
		}
		if (!hasBegun(run, from)) {
			throw refused(run, ExitCode.USAGE, "it has not come to the step " + from.key(),
					"'./muster resume %d' goes on where it stands".formatted(run.id()));
		}
		if (from.publishes() && count("member", "changed_run > " + run.id()) > 0) {
			throw refused(run, ExitCode.CONFIGURATION, "the register was changed since", "Start a new run");
		}
	}

	/** A step that a repetition has not come to has no output, whatever was before. */
	private boolean hasBegun(RunRow run, RepeatableStep step) {
		Pass pass = Pass.of(this.database.dataSource(), run.id());
		boolean replaced = RepeatableStep.ofKey(pass.from()).filter((first) -> step.compareTo(first) >= 0).isPresent();
		String since = "select max(attempt) from attempt where run_id = %d and repeated_from is not null"
			.formatted(run.id());
		return count("step_time", "run_id = %d and step = '%s' and attempt >= %s".formatted(run.id(), step.key(),
				replaced ? "(" + since + ")" : "0")) > 0;
	}

	/** What another job has worked out so far rests on the register as it is. */
	void refuseOthers(RunRow run) {
		for (String other : this.jdbc.queryForList("select job from job_lock where job <> ? order by job", String.class,
				run.job())) {
			if (JobLock.isHeld(this.database, other)) {
				throw refused(run, ExitCode.LOCKED,
						"job %s is running, and what it works out rests on the register as it is".formatted(other),
						"Wait for it");
			}
		}
	}

	private static OperatorException refused(RunRow run, ExitCode code, String why, String cure) {
		return new OperatorException(code, "run %d cannot be repeated: %s. %s.".formatted(run.id(), why, cure));
	}

	/**
	 * Keeps what the last attempt has written, and lets the next one begin at a step. In
	 * the caller's transaction.
	 */
	void begin(RunRow run, RepeatableStep from) {
		refuse(run, from);
		if (from.publishes()) {
			refuseOthers(run);
		}
		new EarlierAttempt(this.database.dataSource(), run.id(), run.attempt()).keep(from);
		this.jdbc.update(
				"""
						update run set repeats = repeats + 1, repeated_from = ?, members_new = case when ? then null else members_new end,
						       members_changed = case when ? then null else members_changed end where id = ?""",
				from.key(), from.publishes(), from.publishes(), run.id());
	}

}
