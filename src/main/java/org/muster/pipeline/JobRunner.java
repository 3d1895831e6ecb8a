package org.muster.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.transaction.support.TransactionTemplate;

import org.muster.audit.log.SigningKey;
import org.muster.block.Progress;
import org.muster.compare.PlaceReader;
import org.muster.database.Database;
import org.muster.database.FencedTransactionManager;
import org.muster.database.Home;
import org.muster.database.JobLock;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.RunAttempt;
import org.muster.pipeline.lineage.Lineage;
import org.muster.quarantine.Correction;
import org.muster.quarantine.Corrections;
import org.muster.standardise.RulesVersion;

/** Starts runs and resumes them, one at a time for each job. */
public final class JobRunner {

	private final Database database;

	private final Home home;

	private final Clock clock;

	private final Progress progress;

	private final RunStore runs;

	/**
	 * Takes what runs work with.
	 * @param database where everything is
	 * @param home where reports and metrics go
	 * @param clock what times are taken from
	 * @param progress told how the run gets on
	 */
	public JobRunner(Database database, Home home, Clock clock, Progress progress) {
		this.database = database;
		this.home = home;
		this.clock = clock;
		this.progress = progress;
		this.runs = new RunStore(database.dataSource(), clock);
	}

	/**
	 * Runs a job.
	 * @param job its definition
	 * @param inputs what was found in its input files
	 * @param options of the operator
	 * @return how it ended
	 * @throws OperatorException if another process runs the job
	 */
	public RunResult run(JobDefinition job, Inputs inputs, LaunchOptions options) {
		try (JobLock lock = acquire(job.name())) {
			RunRow fresh = fresh(job, inputs, options);
			if (!options.dryRun() && isUnchanged(fresh)) {
				int same = this.runs.lastCompleted(job.name()).orElseThrow().id();
				int id = this.runs.insert(fresh.unchanged(same), job.text(),
						RulesVersion.recorded(job.referenceData()));
				RunResult unchanged = RunResult.of(id, ExitCode.DONE, "");
				new RunMeters(job.name(), this.clock).write(this.database.dataSource(),
						new RunAttempt(same, 0, fresh.asOf(), false), unchanged.exitCode(),
						this.home.metrics().resolve("muster.prom"));
				new NoticeDesk(this.database.dataSource(), job).tell(unchanged, same);
				return unchanged;
			}
			TransactionTemplate transaction = new TransactionTemplate(
					new FencedTransactionManager(this.database.dataSource(), lock.fence()));
			Integer id = transaction.execute((status) -> {
				int created = this.runs.insert(fresh, job.text(), RulesVersion.recorded(job.referenceData()));
				this.runs.createPartitions(created);
				return created;
			});
			RunRow created = this.runs.find((id == null) ? 0 : id).orElseThrow();
			return attempt(job, inputs, created, begin(created, options.operator(), lock), lock);
		}
	}

	/**
	 * Goes on with a run that failed, was stopped, or whose process died.
	 * @param run which one
	 * @param job its definition as it is now, with the run's inputs
	 * @param inputs what is in the input files now
	 * @param operator who resumes
	 * @param acceptance of closed gates
	 * @return how it ended
	 * @throws OperatorException if inputs, definition or program changed, or another
	 * process runs the job, or a gate cannot be accepted
	 */
	public RunResult resume(RunRow run, JobDefinition job, Inputs inputs, String operator, Acceptance acceptance) {
		refuseChanges(run, job, inputs, "resumed");
		try (JobLock lock = acquire(run.job())) {
			RunRow now = this.runs.find(run.id()).orElseThrow();
			if (now.status().equals("completed") && this.runs.isReported(run.id())) {
				throw new OperatorException(ExitCode.USAGE,
						"run %d is completed; there is nothing to resume. './muster report %d' writes its report again."
							.formatted(run.id(), run.id()));
			}
			if (now.status().equals("reverted")) {
				throw refused(now, "resumed", "it was published and taken back", "Leave it");
			}
			new GateDesk(this.database.dataSource(), this.clock).accept(run.id(), acceptance, operator);
			return attempt(job, inputs, now, begin(now, operator, lock), lock);
		}
	}

	/**
	 * Repeats a step of a run that has ended, and all steps after it. What the run's last
	 * attempt has written is kept.
	 * @param run which one
	 * @param job its definition as it is now, with the run's inputs
	 * @param inputs what is in the input files now
	 * @param from the first step
	 * @param operator who repeats
	 * @param reason why
	 * @return how it ended
	 * @throws OperatorException if inputs, definition or program changed, or the register
	 * did since, or another process runs the job
	 */
	public RunResult repeat(RunRow run, JobDefinition job, Inputs inputs, RepeatableStep from, String operator,
			String reason) {
		return repeat(run, job, inputs, from, operator, reason, () -> {
		});
	}

	/**
	 * Sends corrected records through all steps again, in the same run.
	 * @param run whose quarantine they were in
	 * @param job its definition as it is now, with the run's inputs
	 * @param inputs what is in the input files now
	 * @param corrections at least one
	 * @param operator who replays
	 * @return how it ended
	 * @throws OperatorException as of {@link #repeat}, or if a record is not in
	 * quarantine
	 */
	public RunResult replay(RunRow run, JobDefinition job, Inputs inputs, List<Correction> corrections,
			String operator) {
		return repeat(run, job, inputs, RepeatableStep.STANDARDISE, operator,
				"replay of %d corrected records".formatted(corrections.size()),
				() -> new Corrections(this.database.dataSource()).add(run.id(), corrections, this.clock));
	}

	private RunResult repeat(RunRow run, JobDefinition job, Inputs inputs, RepeatableStep from, String operator,
			String reason, Runnable before) {
		try (JobLock lock = acquire(run.job())) {
			refuseChanges(run, job, inputs, "repeated");
			RunRow now = this.runs.find(run.id()).orElseThrow();
			TransactionTemplate transaction = new TransactionTemplate(
					new FencedTransactionManager(this.database.dataSource(), lock.fence()));
			Integer number = transaction.execute((status) -> {
				before.run();
				new Repetition(this.database).begin(now, from);
				int begun = begin(now, operator, lock);
				this.runs.noteRepetition(now.id(), begun, from.key(), reason);
				return begun;
			});
			keepReport(now);
			return attempt(job, inputs, now, (number == null) ? 0 : number, lock);
		}
	}

	private void keepReport(RunRow run) {
		Path folder = reportFolder(run.id());
		try {
			if (Files.isDirectory(folder)) {
				Files.move(folder,
						folder.resolveSibling("%s-attempt-%d".formatted(folder.getFileName(), run.attempt())));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int begin(RunRow run, String operator, JobLock lock) {
		return this.runs.beginAttempt(run.id(), lock.epoch(), operator, Host.name(), ProcessHandle.current().pid());
	}

	private RunResult attempt(JobDefinition job, Inputs inputs, RunRow run, int number, JobLock lock) {
		PlaceReader.prepare(job.referenceData());
		lock.runs(run.id());
		RunAttempt present = new RunAttempt(run.id(), number, run.asOf(), run.dryRun());
		Lineage lineage = new Lineage(job.operation().lineage(), this.database.dataSource(), this.database.describe(),
				job.name(), present, Program.version(), this.clock);
		Launch launch = new Launch(present, inputs.inspections(), reportFolder(run.id()), this.clock, signingKey(),
				lineage);
		NoticeDesk notices = new NoticeDesk(this.database.dataSource(), job);
		RunResult result;
		lineage.begins();
		try (RunLog log = RunLog.open(job.name(), run.id(), number)) {
			result = new Attempt(this.database, this.runs, this.progress, this.home).go(job, launch, lock.fence());
			log.ended(result);
		}
		catch (RuntimeException ex) {
			lineage.ends(ExitCode.FAILED, "stopped before the end; it can be resumed");
			notices.tell(RunResult.of(run.id(), ExitCode.FAILED, "stopped before the end; it can be resumed"));
			throw ex;
		}
		String status = result.problem().isEmpty() ? "completed" : switch (result.exitCode()) {
			case INTERRUPTED, TERMINATED -> "stopped";
			default -> "failed";
		};
		try {
			this.runs.endAttempt(run.id(), number, status, result.exitCode().code(),
					result.problem().isEmpty() ? null : result.problem());
		}
		finally {
			lineage.ends(result.exitCode(), result.problem());
			notices.tell(result);
		}
		return result;
	}

	/**
	 * {@return where the report of a run goes}
	 */
	public Path reportFolder(int runId) {
		return this.home.reports().resolve("run-" + runId);
	}

	private SigningKey signingKey() {
		return SigningKey.of(this.home, SigningKey.given());
	}

	/** A key that cannot be used is told before anything is written. */
	private JobLock acquire(String job) {
		signingKey();
		return JobLock.acquire(this.database, job, Host.name(), ProcessHandle.current().pid(), this.clock);
	}

	private RunRow fresh(JobDefinition job, Inputs inputs, LaunchOptions options) {
		LocalDate asOf = job.asOf().orElseGet(() -> LocalDate.now(this.clock));
		String fingerprint = inputs.fingerprint(job.hash(), RulesVersion.of(job.referenceData()), Program.version());
		return RunRow.fresh(job, options, fingerprint, asOf, Host.name());
	}

	/**
	 * Nothing is new if the last run of any job is of this job and had the same input.
	 */
	private boolean isUnchanged(RunRow fresh) {
		Optional<RunRow> last = this.runs.lastCompleted(fresh.job());
		return last.isPresent() && last.get().fingerprint().equals(fresh.fingerprint())
				&& this.runs.isNewest(last.get().id()) && this.runs.knowsAllDecisions(last.get().id());
	}

	private void refuseChanges(RunRow run, JobDefinition job, Inputs inputs, String verb) {
		if (!run.definitionHash().equals(job.hash())) {
			throw refused(run, verb, "the job definition says something else than when the run was started",
					"Put %s back as it was".formatted(run.definitionFile()));
		}
		if (!run.programVersion().equals(Program.version())) {
			throw refused(run, verb, "it was started by version %s, and this is version %s"
				.formatted(run.programVersion(), Program.version()), "Use that version");
		}
		if (!this.runs.rulesVersion(run.id()).equals(RulesVersion.recorded(job.referenceData()))) {
			throw refused(run, verb, "the tables under 'reference' are not those the run was started with",
					"Put them back as they were");
		}
		Map<String, String> received = this.runs.receivedHashes(run.id());
		if (received.isEmpty() && !run.fingerprint()
			.equals(inputs.fingerprint(job.hash(), RulesVersion.of(job.referenceData()), Program.version()))) {
			throw refused(run, verb, "the input files are not those the run was started with",
					"Put them back as they were");
		}
		if (!received.isEmpty()) {
			inputs.firstOtherThan(received).ifPresent((file) -> {
				throw refused(run, verb, "%s is not the file that was received".formatted(file),
						"Put it back as it was");
			});
		}
		if (!received.isEmpty() && this.runs.isOvertaken(run.id())) {
			throw refused(run, verb, "a newer run has published since, or a run was taken back", "Leave it");
		}
	}

	private static OperatorException refused(RunRow run, String verb, String why, String cure) {
		return new OperatorException(ExitCode.CONFIGURATION,
				"run %d cannot be %s: %s. %s, or start a new run: './muster run %s'.".formatted(run.id(), verb, why,
						cure, run.job()));
	}

}
