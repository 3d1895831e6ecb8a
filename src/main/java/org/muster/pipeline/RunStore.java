package org.muster.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs and their attempts, as stored. */
public final class RunStore {

	/** Tables of which each run has its own partition. */
	static final List<String> PARTITIONED = List.of("record", "held_record", "field_change", "field_tally", "finding",
			"merged_record", "completed_record", "excluded_record", "found_pairs", "candidate", "decoy_pair",
			"pair_count", "id_decision", "reissue", "review_state", "ledger");

	private static final String RUN = """
			select r.id, r.job, r.definition_file, r.definition_hash, r.inputs, r.fingerprint, r.program_version,
			       r.as_of, r.dry_run, r.status, r.exit_code, r.same_as_run, r.attempt, r.step, r.problem, r.operator,
			       r.host, r.started_at, r.ended_at
			  from run r\s""";

	/** In the attempt that repeated the run's steps last, or later. */
	private static final String REPORTED = """
			t.ended_at is not null and t.attempt >= coalesce((select max(a.attempt) from attempt a
			   where a.run_id = t.run_id and a.repeated_from is not null), 0)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	/**
	 * Reads and writes the database.
	 * @param dataSource the database
	 * @param clock what times are taken from
	 */
	public RunStore(DataSource dataSource, Clock clock) {
		this.jdbc = JdbcClient.create(dataSource);
		this.clock = clock;
	}

	/**
	 * {@return the run of a number}
	 */
	public Optional<RunRow> find(int id) {
		return this.jdbc.sql(RUN + "where r.id = ?").param(id).query(RunStore::row).optional();
	}

	/**
	 * {@return the newest runs first}
	 */
	public List<RunRow> newest(int limit) {
		return this.jdbc.sql(RUN + "order by r.id desc limit ?").param(limit).query(RunStore::row).list();
	}

	/**
	 * {@return the newest completed run of a job that is no dry run and has outcomes}
	 */
	Optional<RunRow> lastCompleted(String job) {
		return this.jdbc
			.sql(RUN + "where r.job = ? and r.status = 'completed' and not r.dry_run order by r.id desc limit 1")
			.param(job)
			.query(RunStore::row)
			.optional();
	}

	/**
	 * {@return the newest run that can be resumed, or whose process may be dead}
	 */
	public Optional<RunRow> lastUnfinished() {
		return this.jdbc.sql(RUN + """
				where r.status in ('running', 'failed', 'stopped') or r.status = 'completed' and not exists (
					       select from step_time t where t.run_id = r.id and t.step = 'report' and %s)
				order by r.id desc limit 1""".formatted(REPORTED)).query(RunStore::row).optional();
	}

	/** Writes a new run. */
	int insert(RunRow run, String definition, String rulesVersion) {
		return this.jdbc.sql("""
				insert into run (job, definition_file, definition_hash, definition, inputs, fingerprint, rules_version,
				       program_version, program_commit, as_of, dry_run, status, exit_code, same_as_run, attempt,
				       operator, host, started_at, ended_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?) returning id""")
			.params(Arrays.asList(run.job(), run.definitionFile(), run.definitionHash(), definition, run.inputs(),
					run.fingerprint(), rulesVersion, run.programVersion(), Program.commit(), run.asOf(), run.dryRun(),
					run.status(), run.exitCode(), run.sameAsRun(), run.operator(), run.host(), now(),
					run.status().equals("unchanged") ? now() : null))
			.query(Integer.class)
			.single();
	}

	/**
	 * {@return the version of rules and tables that a run was started with}
	 */
	String rulesVersion(int runId) {
		return this.jdbc.sql("select rules_version from run where id = ?").param(runId).query(String.class).single();
	}

	/** Makes the run's own partition of each table. */
	void createPartitions(int runId) {
		PARTITIONED.forEach((table) -> RunPartitions.create(this.jdbc, table, runId));
	}

	/** Writes that a new attempt begins; an earlier one that never ended is lost. */
	int beginAttempt(int runId, long epoch, String operator, String host, long pid) {
		this.jdbc.sql("""
				update attempt set ended_at = ?, result = 'lost' where run_id = ? and result is null""")
			.params(now(), runId)
			.update();
		int attempt = this.jdbc.sql("""
				update run set attempt = attempt + 1, status = 'running', problem = null, ended_at = null,
				       exit_code = null where id = ? returning attempt""").param(runId).query(Integer.class).single();
		this.jdbc.sql("""
				insert into attempt (run_id, attempt, epoch, operator, host, pid, started_at)
				values (?, ?, ?, ?, ?, ?, ?)""").params(runId, attempt, epoch, operator, host, pid, now()).update();
		return attempt;
	}

	/** Writes that an attempt repeats steps. */
	void noteRepetition(int runId, int attempt, String from, String reason) {
		this.jdbc.sql("update attempt set repeated_from = ?, reason = ? where run_id = ? and attempt = ?")
			.params(from, reason, runId, attempt)
			.update();
	}

	/**
	 * Writes how an attempt ended, unless another one has begun since: a process that
	 * lost the job but still lives has no say any more. At once in both tables: the event
	 * tells of both.
	 */
	void endAttempt(int runId, int attempt, String status, int exitCode, @Nullable String problem) {
		this.jdbc.sql("""
				with ended as (update run set status = ?, exit_code = ?, problem = ?, ended_at = ?
				                where id = ? and attempt = ?)
				update attempt set ended_at = ?, result = ?, problem = ?
				 where run_id = ? and attempt = ? and result is null""")
			.params(Arrays.asList(status, exitCode, problem, now(), runId, attempt, now(), status, problem, runId,
					attempt))
			.update();
	}

	/** Writes that a step begins. */
	void stepStarted(int runId, int attempt, String step) {
		this.jdbc.sql("update run set step = ? where id = ? and attempt = ?").params(step, runId, attempt).update();
		this.jdbc.sql("""
				insert into step_time (run_id, attempt, step, started_at) values (?, ?, ?, ?)
				on conflict (run_id, attempt, step) do update set started_at = excluded.started_at""")
			.params(runId, attempt, step, now())
			.update();
	}

	/**
	 * Tells the planner how large the tables are that a step reads; new ones would be
	 * taken for empty. A tenth of the usual sample is enough.
	 */
	void analyse(int runId, String step) {
		List<String> tables = switch (step) {
			case "consolidate" -> List.of("record", "held_record", "field_change");
			case "identify" -> List.of("held_record", "merged_record", "completed_record");
			case "identify.decide" -> List.of("candidate");
			case "reissue" -> List.of("id_decision", "finding");
			case "report" -> List.of("ledger", "reissue");
			default -> List.of();
		};
		tables.forEach((table) -> this.jdbc
			.sql("set default_statistics_target = 10; analyze %s_r%d; reset default_statistics_target".formatted(table,
					runId))
			.update());
	}

	/**
	 * Indexes what the step before wrote in bulk: faster once than row by row. Fails when
	 * a row was written twice.
	 */
	void index(int runId, String step) {
		Map<String, String> keys = switch (step) {
			case "consolidate" -> Map.of("record", "file_no, record_no", "field_change", "file_no, record_no");
			case "identify.decide" -> Map.of("candidate", "file_no, record_no, citizen_file_no, citizen_record_no");
			case "identify.audit" -> Map.of("id_decision", "file_no, record_no");
			case "publish" -> Map.of("reissue", "member_no");
			default -> Map.of();
		};
		keys.forEach((table, columns) -> index(runId, table, columns));
	}

	private void index(int runId, String table, String columns) {
		this.jdbc
			.sql("create unique index if not exists %1$s_r%2$d_key on %1$s_r%2$d (%3$s)".formatted(table, runId,
					columns))
			.update();
	}

	/** Writes that a step is complete. */
	void stepEnded(int runId, int attempt, String step) {
		this.jdbc.sql("update step_time set ended_at = ? where run_id = ? and attempt = ? and step = ?")
			.params(now(), runId, attempt, step)
			.update();
	}

	/**
	 * {@return how many records a step will tell of; 0 when it tells of none}
	 */
	long unitsOf(int runId, String step) {
		return this.jdbc.sql("select coalesce(sum(records), 0) from source_file where run_id = ? and kind = ?")
			.params(runId, kindOf(step))
			.query(Long.class)
			.single();
	}

	/**
	 * {@return the kind of the files whose records a step tells of; empty when it tells
	 * of none}
	 */
	static String kindOf(String step) {
		return switch (step) {
			case "standardise", "identify.decide", "reissue" -> "member";
			case "identify", "identify.candidates" -> "registry";
			default -> "";
		};
	}

	/**
	 * {@return the hashes of the received files by file name; none before receive}
	 */
	Map<String, String> receivedHashes(int runId) {
		Map<String, String> hashes = new java.util.TreeMap<>();
		this.jdbc.sql("select file_name, sha256 from source_file where run_id = ?").param(runId).query((row) -> {
			hashes.put(row.getString(1), row.getString(2));
		});
		return hashes;
	}

	/**
	 * {@return whether no other run was completed after this one}
	 */
	boolean isNewest(int runId) {
		return !isOvertaken(runId);
	}

	/**
	 * {@return whether the register has changed since: a newer run was published, or one
	 * was taken back}
	 */
	boolean isOvertaken(int runId) {
		return this.jdbc
			.sql("select exists (select from run where id > ? and status in ('completed', 'revert') and not dry_run)")
			.param(runId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * {@return whether no review decision came after the run received its input}
	 */
	boolean knowsAllDecisions(int runId) {
		return this.jdbc.sql("""
				select decisions_entry >= (select coalesce(max(entry), 0) from review_decision)
				  from run where id = ?""").param(runId).query(Boolean.class).single();
	}

	/**
	 * {@return whether the last step was completed}
	 */
	boolean isReported(int runId) {
		return this.jdbc
			.sql("select exists (select from step_time t where t.run_id = ? and t.step = 'report' and " + REPORTED
					+ ")")
			.param(runId)
			.query(Boolean.class)
			.single();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static RunRow row(ResultSet row, int number) throws SQLException {
		return new RunRow(row.getInt("id"), row.getString("job"), row.getString("definition_file"),
				row.getString("definition_hash"), row.getString("inputs"), row.getString("fingerprint"),
				row.getString("program_version"), row.getObject("as_of", LocalDate.class), row.getBoolean("dry_run"),
				row.getString("status"), (Integer) row.getObject("exit_code"), (Integer) row.getObject("same_as_run"),
				row.getInt("attempt"), row.getString("step"), row.getString("problem"), row.getString("operator"),
				row.getString("host"), row.getObject("started_at", OffsetDateTime.class),
				row.getObject("ended_at", OffsetDateTime.class));
	}

}
