package org.muster.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import org.muster.audit.log.EventLog;
import org.muster.database.Database;
import org.muster.database.FencedTransactionManager;
import org.muster.database.Home;
import org.muster.database.JobLock;
import org.muster.model.OperatorException;
import org.muster.report.RunReport;

/**
 * Removes the working rows of old runs: records, quarantine, candidates, decisions,
 * ledger, Spring Batch's own tables, and archived texts that no other run needs. The
 * register with its history stays, and of each run who launched it, when, from which
 * files, what its audits found and its report.
 */
public final class Retention {

	/** Tables of a run, not parts of their own, that nobody needs after it. */
	private static final List<String> SMALL = List.of("block", "link_level", "link_pattern", "correction",
			"missing_member");

	private static final String EXECUTIONS = """
			(select e.job_execution_id from batch.batch_job_execution e
			   join batch.batch_job_execution_params p using (job_execution_id)
			  where p.parameter_name = 'run' and p.parameter_value = '%d')""";

	private static final String STEPS = "(select step_execution_id from batch.batch_step_execution where job_execution_id in %s)";

	private final Database database;

	private final Home home;

	private final Clock clock;

	private final JdbcTemplate jdbc;

	/**
	 * Works on a database.
	 * @param database whose runs are purged
	 * @param home where reports and archived texts are
	 * @param clock what times are taken from
	 */
	public Retention(Database database, Home home, Clock clock) {
		this.database = database;
		this.home = home;
		this.clock = clock;
		this.jdbc = new JdbcTemplate(database.dataSource());
	}

	/**
	 * A run that is old enough.
	 *
	 * @param run its number
	 * @param job its job
	 * @param startedOn the day it started, in UTC
	 * @param bytes of its tables on disk
	 * @param obstacle why it stays nevertheless; empty when it goes
	 */
	public record Old(int run, String job, LocalDate startedOn, long bytes, String obstacle) {

		/**
		 * {@return whether its rows are removed}
		 */
		public boolean goes() {
			return this.obstacle.isEmpty();
		}

	}

	/**
	 * Finds runs older than the newest ones of their job.
	 * @param kept how many of each job stay, 1 or more
	 * @return the others, oldest first; the newest published run of a job and what came
	 * after it is never among them
	 */
	public List<Old> beyond(int kept) {
		return old(
				"(select count(*) from run n where n.job = r.job and n.id > r.id and n.status <> 'revert') >= " + kept);
	}

	/**
	 * Finds runs that started before a day.
	 * @param day in UTC
	 * @return the runs, oldest first; the newest published run of a job and what came
	 * after it is never among them
	 */
	public List<Old> before(LocalDate day) {
		return old("r.started_at < timestamptz '" + day + " 00:00:00+00'");
	}

	private List<Old> old(String condition) {
		String sizes = RunStore.PARTITIONED.stream()
			.map((table) -> "coalesce(pg_total_relation_size(to_regclass('" + table + "_r' || r.id)), 0)")
			.reduce((one, other) -> one + " + " + other)
			.orElse("0");
		return this.jdbc.query(
				"""
						select r.id, r.job, (r.started_at at time zone 'UTC')::date, %s as bytes from run r
						 where r.status in ('completed', 'reverted', 'failed', 'stopped') and r.purged_at is null
						   and r.id < (select max(n.id) from run n where n.job = r.job and n.status = 'completed' and not n.dry_run)
						   and %s
						 order by r.id"""
					.formatted(sizes, condition),
				(row, number) -> new Old(row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class),
						row.getLong(4), isReported(row.getInt(1)) ? "" : "its report is not kept"));
	}

	/** A report that can be read and is of this run; its JSON has every figure. */
	private boolean isReported(int run) {
		Path report = report(run);
		try {
			return Files.isRegularFile(report)
					&& RunReport.ofJson(report.toString(), Files.readString(report, StandardCharsets.UTF_8))
						.run()
						.id() == run;
		}
		catch (IOException | OperatorException ex) {
			return false;
		}
	}

	private Path report(int run) {
		return this.home.reports().resolve("run-" + run).resolve("report.json");
	}

	/**
	 * Removes the rows of a run, in one transaction.
	 * @param old the run
	 * @param operator who
	 * @return archived files that went with it
	 * @throws OperatorException if its job is running
	 */
	public int purge(Old old, String operator) {
		try (JobLock lock = JobLock.acquire(this.database, old.job(), Host.name(), ProcessHandle.current().pid(),
				this.clock)) {
			List<Path> texts = texts(old.run());
			new TransactionTemplate(new FencedTransactionManager(this.database.dataSource(), lock.fence()))
				.executeWithoutResult((status) -> {
					remove(old.run());
					new EventLog(this.database.dataSource(), this.clock).append("purge", old.run(), operator, Map.of());
				});
			texts.forEach(Retention::delete);
			return texts.size();
		}
	}

	private void remove(int run) {
		this.jdbc.execute("set local lock_timeout = '30s'");
		RunStore.PARTITIONED.forEach((table) -> this.jdbc.execute("drop table if exists %s_r%d".formatted(table, run)));
		this.jdbc
			.queryForList("select nspname from pg_namespace where nspname ~ ?", String.class,
					"^" + EarlierAttempt.schema(run, 0).replaceFirst("0$", "[0-9]+") + "$")
			.forEach((schema) -> this.jdbc.execute("drop schema " + schema + " cascade"));
		SMALL.forEach((table) -> this.jdbc.update("delete from " + table + " where run_id = ?", run));
		String executions = EXECUTIONS.formatted(run);
		String steps = STEPS.formatted(executions);
		List<Long> instances = this.jdbc
			.queryForList("select distinct job_instance_id from batch.batch_job_execution where job_execution_id in "
					+ executions, Long.class);
		this.jdbc.update("delete from batch.batch_step_execution_context where step_execution_id in " + steps);
		this.jdbc.update("delete from batch.batch_step_execution where job_execution_id in " + executions);
		this.jdbc.update("delete from batch.batch_job_execution_context where job_execution_id in " + executions);
		List<Long> ended = this.jdbc.queryForList("select distinct job_execution_id from " + executions + " e",
				Long.class);
		for (Long execution : ended) {
			this.jdbc.update("delete from batch.batch_job_execution_params where job_execution_id = ?", execution);
			this.jdbc.update("delete from batch.batch_job_execution where job_execution_id = ?", execution);
		}
		instances.forEach((instance) -> this.jdbc
			.update("delete from batch.batch_job_instance where job_instance_id = ?", instance));
		this.jdbc.update("update run set purged_at = ? where id = ?", this.clock.instant().atOffset(ZoneOffset.UTC),
				run);
	}

	/**
	 * Texts in the archive that no other run needs, with what they came in; one that was
	 * written since may belong to a run that is about to begin.
	 */
	private List<Path> texts(int run) {
		OffsetDateTime ended = this.jdbc.queryForObject("select coalesce(ended_at, started_at) from run where id = ?",
				OffsetDateTime.class, run);
		List<Path> texts = new ArrayList<>();
		Path archive = this.home.archive().toAbsolutePath().normalize();
		this.jdbc.queryForList("""
				select distinct k.path
				  from archived_text k
				 where k.run_id = ? and not exists (
				       select from archived_text o join run r on r.id = o.run_id
				        where o.path = k.path and o.run_id <> k.run_id and r.purged_at is null)""", String.class, run)
			.stream()
			.map((path) -> Path.of(path).toAbsolutePath().normalize())
			.filter((path) -> path.startsWith(archive) && isOlder(path, ended))
			.forEach(texts::add);
		return texts;
	}

	private static boolean isOlder(Path text, @Nullable OffsetDateTime ended) {
		try {
			return ended != null && Files.isRegularFile(text)
					&& Files.getLastModifiedTime(text).toInstant().isBefore(ended.toInstant());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void delete(Path text) {
		try {
			Files.deleteIfExists(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
