package org.muster.pipeline;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

import javax.sql.DataSource;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

import org.muster.block.BlockSteps;
import org.muster.block.InputFiles;
import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.database.Fence;
import org.muster.database.Home;
import org.muster.model.ExitCode;
import org.muster.model.RunAttempt;

/** One attempt at a run, from the first open step to the end or the next failure. */
final class Attempt {

	/** How often transactions that got in each other's way are done again. */
	private static final int MOST_REPEATS = 3;

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
		Ended ended = work(definition, launch, fence, meters.observations());
		for (int again = 1; ended.passing() && again <= MOST_REPEATS; again++) {
			this.progress.again(ended.result().problem(), again, MOST_REPEATS);
			RunLog.again(ended.result().problem(), again);
			ended = work(definition, launch, fence, meters.observations());
		}
		meters.write(this.database.dataSource(), launch.run(), ended.result().exitCode(),
				this.home.metrics().resolve("muster.prom"));
		return ended.result();
	}

	/**
	 * Goes on as a resume does: what was committed stays, the open transactions are done
	 * again.
	 */
	private Ended work(JobDefinition definition, Launch launch, Fence fence, ObservationRegistry observations) {
		RunAttempt run = launch.run();
		DataSource dataSource = this.database.dataSource();
		StopDesk desk = new StopDesk(dataSource, launch.clock());
		try (BatchContext context = BatchContext.open(dataSource, fence, observations);
				Stopping stopping = new Stopping(this.database, desk, run, this.progress, (order) -> this.runs
					.endAttempt(run.runId(), run.attempt(), "stopped", order.code().code(), order.problem()))) {
			InputFiles files = new InputFiles(dataSource, run.runId());
			BlockSteps steps = new BlockSteps(context.jobRepository(), context.transactions(), context.threads(), files,
					this.progress, observations, stopping);
			StepFollower follow = new StepFollower(this.runs, run.runId(), run.attempt(), this.progress, observations,
					stopping, launch.lineage());
			Pass pass = Pass.of(dataSource, run.runId());
			Job job = new MemberImport(dataSource, context.jobRepository(), context.transactions(), steps, files)
				.build(definition, launch, pass.from(), follow);
			((AbstractJob) job).setObservationRegistry(observations);
			return result(run.runId(), execute(context, job, parameters(run.runId(), pass), launch.clock()),
					stopping.order());
		}
	}

	private static JobParameters parameters(int runId, Pass pass) {
		JobParametersBuilder parameters = new JobParametersBuilder().addLong("run", (long) runId);
		return ((pass.number() == 0) ? parameters : parameters.addLong("pass", (long) pass.number())).toJobParameters();
	}

	private static JobExecution execute(BatchContext context, Job job, JobParameters parameters, Clock clock) {
		JobRepository repository = context.jobRepository();
		Optional.ofNullable(repository.getLastJobExecution(job.getName(), parameters))
			.ifPresentOrElse((last) -> declareDead(repository, last, clock),
					() -> forgetUnbegun(repository, job, parameters));
		try {
			return context.jobOperator().start(job, parameters);
		}
		catch (Exception ex) {
			throw Failure.known(ex).orElseGet(() -> new IllegalStateException("the job could not be started", ex));
		}
	}

	/**
	 * Spring Batch notes a job and its first execution in two transactions, and starts no
	 * job again that has none: that of a process that died in between is noted anew.
	 */
	private static void forgetUnbegun(JobRepository repository, Job job, JobParameters parameters) {
		Optional.ofNullable(repository.getJobInstance(job.getName(), parameters))
			.ifPresent(repository::deleteJobInstance);
	}

	/**
	 * Only the holder of the job's lock comes here: whoever ran this before is dead. What
	 * became of a commit that was never answered shows in the tables: a step's place, and
	 * that it is done, are committed with its rows.
	 */
	private static void declareDead(JobRepository repository, JobExecution last, Clock clock) {
		for (StepExecution step : last.getStepExecutions()) {
			if (isOpen(step.getStatus())) {
				step.setStatus(BatchStatus.FAILED);
				step.setEndTime(LocalDateTime.now(clock));
				repository.update(step);
			}
		}
		if (isOpen(last.getStatus())) {
			last.setStatus(BatchStatus.FAILED);
			last.setEndTime(LocalDateTime.now(clock));
			repository.update(last);
		}
	}

	private static boolean isOpen(BatchStatus status) {
		return status.isRunning() || status == BatchStatus.UNKNOWN;
	}

	private Ended result(int runId, JobExecution execution, Optional<StopOrder> order) {
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			int code = Optional.ofNullable(this.runs.find(runId).orElseThrow().exitCode()).orElse(0);
			return new Ended(RunResult.of(runId, ExitCode.of(code), ""), false);
		}
		if (order.isPresent() && Failure.isCutOff(execution)) {
			return new Ended(RunResult.of(runId, order.get().code(), order.get().problem()), false);
		}
		Failure failure = Failure.of(execution);
		return new Ended(new RunResult(runId, failure.exitCode(), failure.problem(), failure.defect()),
				order.isEmpty() && Failure.isPassing(execution));
	}

	/**
	 * How the work ended.
	 *
	 * @param result for the operator
	 * @param passing whether it may well succeed when it is done again
	 */
	private record Ended(RunResult result, boolean passing) {
	}

}
