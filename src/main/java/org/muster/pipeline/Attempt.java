package org.muster.pipeline;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

import org.muster.block.BlockSteps;
import org.muster.block.InputFiles;
import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.database.Fence;
import org.muster.database.Home;
import org.muster.model.ExitCode;

/** One attempt at a run, from the first open step to the end or the next failure. */
final class Attempt {

	private static final long SECONDS_TO_STOP = 30;

	private final Database database;

	private final RunStore runs;

	private final Progress progress;

	private final Home home;

	Attempt(Database database, RunStore runs, Progress progress, Home home) {
		this.database = database;
		this.runs = runs;
		this.progress = progress;
		this.home = home;
	}

	/**
	 * Works until the job is done or fails.
	 * @param definition of the job
	 * @param launch the run and its inputs
	 * @param fence that every transaction checks
	 * @return how it ended
	 */
	RunResult go(JobDefinition definition, Launch launch, Fence fence) {
		RunMeters meters = new RunMeters(definition.name(), launch.clock());
		RunResult result = work(definition, launch, fence, meters.observations());
		meters.write(this.database.dataSource(), launch.run(), result.exitCode(),
				this.home.metrics().resolve("muster.prom"));
		return result;
	}

	private RunResult work(JobDefinition definition, Launch launch, Fence fence, ObservationRegistry observations) {
		int runId = launch.run().runId();
		try (BatchContext context = BatchContext.open(this.database.dataSource(), fence, observations)) {
			DataSource dataSource = this.database.dataSource();
			InputFiles files = new InputFiles(dataSource, runId);
			BlockSteps steps = new BlockSteps(context.jobRepository(), context.transactions(), context.threads(), files,
					this.progress, observations);
			StepFollower follow = new StepFollower(this.runs, runId, launch.run().attempt(), this.progress,
					observations);
			Job job = new MemberImport(dataSource, context.jobRepository(), context.transactions(), steps, files)
				.build(definition, launch, follow);
			((AbstractJob) job).setObservationRegistry(observations);
			JobExecution execution = execute(context, job, runId);
			return result(runId, execution);
		}
	}

	private JobExecution execute(BatchContext context, Job job, int runId) {
		JobParameters parameters = new JobParametersBuilder().addLong("run", (long) runId).toJobParameters();
		declareDead(context.jobRepository(), context.jobOperator(), job.getName(), parameters);
		Thread hook = stopOnSignal(context, job, parameters);
		try {
			return context.jobOperator().start(job, parameters);
		}
		catch (Exception ex) {
			throw new IllegalStateException("the job could not be started", ex);
		}
		finally {
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
			}
			catch (IllegalStateException ex) {
				// a signal has come; the hook waits for this thread
			}
		}
	}

	/** Only the holder of the job's lock comes here: whoever ran this before is dead. */
	private static void declareDead(JobRepository repository, JobOperator operator, String job,
			JobParameters parameters) {
		Optional.ofNullable(repository.getLastJobExecution(job, parameters))
			.filter((execution) -> execution.isRunning() || execution.getStatus() == BatchStatus.UNKNOWN)
			.ifPresent(operator::recover);
	}

	private static Thread stopOnSignal(BatchContext context, Job job, JobParameters parameters) {
		Thread worker = Thread.currentThread();
		Thread hook = new Thread(() -> {
			Optional.ofNullable(context.jobRepository().getLastJobExecution(job.getName(), parameters))
				.filter(JobExecution::isRunning)
				.ifPresent((execution) -> stop(context, execution));
			try {
				worker.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, "stop-on-signal");
		Runtime.getRuntime().addShutdownHook(hook);
		return hook;
	}

	private static void stop(BatchContext context, JobExecution execution) {
		try {
			context.jobOperator().stop(execution);
		}
		catch (JobExecutionNotRunningException ex) {
			// it has just ended by itself
		}
	}

	private RunResult result(int runId, JobExecution execution) {
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			int code = Optional.ofNullable(this.runs.find(runId).orElseThrow().exitCode()).orElse(0);
			return RunResult.of(runId, ExitCode.of(code), "");
		}
		if (execution.getStatus() == BatchStatus.STOPPED || execution.getStatus() == BatchStatus.STOPPING) {
			return RunResult.of(runId, ExitCode.TERMINATED, "stopped by a signal; it can be resumed");
		}
		Failure failure = Failure.of(execution);
		return new RunResult(runId, failure.exitCode(), failure.problem(), failure.defect());
	}

}
