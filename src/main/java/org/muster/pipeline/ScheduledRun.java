package org.muster.pipeline;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.database.Home;
import org.muster.database.JobLock;
import org.muster.database.SqlFailure;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * A job that is started by its schedule, with its definition as it is then. When the
 * job's last run is one whose process died, that run goes on instead of a new one.
 */
public final class ScheduledRun {

	private final Database database;

	private final Home home;

	private final Clock clock;

	private final Progress progress;

	private final Consumer<String> said;

	/**
	 * Takes what runs work with.
	 * @param database where everything is
	 * @param home where reports, metrics and archived texts go
	 * @param clock what times are taken from
	 * @param progress told how a run gets on
	 * @param said told in a sentence what happens
	 */
	public ScheduledRun(Database database, Home home, Clock clock, Progress progress, Consumer<String> said) {
		this.database = database;
		this.home = home;
		this.clock = clock;
		this.progress = progress;
		this.said = said;
	}

	/**
	 * Starts the job and waits for its end. What goes wrong is said, and told to those
	 * whom the job names; nothing is thrown.
	 * @param known the definition when the program started; tells whom to tell when it
	 * cannot be read any more
	 * @param now reads the definition as it is now
	 * @param operator who launches
	 * @return how it ended; nothing when no run was started
	 */
	public Optional<RunResult> start(JobDefinition known, Supplier<JobDefinition> now, String operator) {
		try {
			JobDefinition job = now.get();
			RunResult result = start(job, operator);
			this.said.accept("%s: run %d ended with exit code %d%s".formatted(job.name(), result.runId(),
					result.exitCode().code(), result.problem().isEmpty() ? "" : ": " + result.problem()));
			return Optional.of(result);
		}
		catch (OperatorException ex) {
			return notStarted(known, ex.exitCode(), String.valueOf(ex.getMessage()));
		}
		catch (SqlFailure ex) {
			return notStarted(known, ExitCode.DATABASE_UNREACHABLE, String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			return notStarted(known, ExitCode.FAILED,
					"a defect of the program, or the database was lost (%s)".formatted(ex.getClass().getSimpleName()));
		}
	}

	private Optional<RunResult> notStarted(JobDefinition job, ExitCode code, String problem) {
		this.said.accept("%s: %s".formatted(job.name(), problem));
		if (code != ExitCode.LOCKED) {
			new NoticeDesk(this.database.dataSource(), job).tell(RunResult.of(0, code, problem));
		}
		return Optional.empty();
	}

	private RunResult start(JobDefinition job, String operator) {
		JobRunner runner = new JobRunner(this.database, this.home, this.clock, this.progress);
		Inputs inputs = Inputs.inspect(job, this.home.archive(), this.progress);
		Optional<RunRow> dead = dead(job);
		if (dead.isPresent()) {
			try {
				return runner.resume(dead.get(), job, inputs, operator, Acceptance.NONE);
			}
			catch (OperatorException ex) {
				this.said.accept("%s: %s".formatted(job.name(), ex.getMessage()));
			}
		}
		return runner.run(job, inputs, new LaunchOptions(false, "", operator));
	}

	/** The last run of the job, when nobody works at it though it is running. */
	private Optional<RunRow> dead(JobDefinition job) {
		return JdbcClient.create(this.database.dataSource())
			.sql("select max(id) from run where job = ? having max(id) is not null")
			.param(job.name())
			.query(Integer.class)
			.optional()
			.flatMap((id) -> new RunStore(this.database.dataSource(), this.clock).find(id))
			.filter((run) -> run.status().equals("running") && !run.dryRun() && run.inputs().isEmpty()
					&& !JobLock.isHeld(this.database, job.name()));
	}

	/**
	 * {@return whether a run was stopped by a signal to this process, and not by a person
	 * at another terminal}
	 */
	public boolean isStoppedBySignal(RunResult result) {
		boolean stopped = result.exitCode() == ExitCode.TERMINATED || result.exitCode() == ExitCode.INTERRUPTED;
		return stopped && JdbcClient.create(this.database.dataSource())
			.sql("select stop_by is null from attempt where run_id = ? order by attempt desc limit 1")
			.param(result.runId())
			.query(Boolean.class)
			.single();
	}

}
