package org.muster.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.database.JobLock;
import org.muster.database.TcpProxy;
import org.muster.database.TcpProxy.Fault;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What networks do to the connections of a run, and the resume that follows. */
@Timeout(3600)
class NetworkFaultTest {

	/** Somewhere in the middle: the step standardise. */
	private static final int MIDDLE = 30;

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	private final Undisturbed undisturbed = Undisturbed.get();

	private int begun;

	@BeforeEach
	void begin() {
		this.night = newNight();
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	/** Each attempt comes farther than the one before, until one comes to the end. */
	@ParameterizedTest
	@EnumSource(names = { "CUT", "ANSWER_LOST" })
	void endsAsIfNoConnectionHadBroken(Fault fault) {
		int broken = 0;
		while (!isDone()) {
			attempt(9 + 14 * broken, fault);
			broken++;
		}
		assertThat(broken).isGreaterThan(3);
		this.undisturbed.isTheEndOf(this.night);
	}

	@ParameterizedTest
	@EnumSource(names = { "CUT", "ANSWER_LOST" })
	@EnabledIfSystemProperty(named = "muster.long", matches = "true")
	void endsAsIfNothingHadBrokenAtAnyCommit(Fault fault) {
		int commits = attempt(Integer.MAX_VALUE, Fault.NONE);
		System.getLogger("figures")
			.log(System.Logger.Level.INFO, "{0} at each of {1} commits of a run", fault, commits);
		assertThat(commits).isGreaterThan(30);
		IntStream.rangeClosed(1, commits).forEach((commit) -> {
			this.night.close();
			this.night = newNight();
			attempt(commit, fault);
			if (!isDone()) {
				attempt(Integer.MAX_VALUE, Fault.NONE);
			}
			this.undisturbed.isTheEndOf(this.night);
		});
	}

	/** The one that was lost finds its way back, and has no say any more. */
	@Test
	void writesNothingWhenItComesBackFromAConnectionThatWasHalfOpen() throws Exception {
		try (TcpProxy proxy = TcpProxy.to(this.night.database().settings()).failAt(MIDDLE, Fault.SILENCE)) {
			CompletableFuture<RunResult> lost = CompletableFuture.supplyAsync(
					() -> through(proxy, (runner, job) -> runner.run(job, this.night.inspect(job), Night.OPTIONS)));
			proxy.awaitFault();
			assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> this.night.resume(1, job()))
				.as("the server takes it for alive")
				.extracting(OperatorException::exitCode)
				.isEqualTo(ExitCode.LOCKED);
			proxy.serverNotices();
			while (JobLock.isHeld(this.night.database().database(), "nightly-import")) {
				Thread.onSpinWait();
			}
			assertThat(this.night.resume(1, job()).exitCode()).isEqualTo(ExitCode.WAITING);
			this.undisturbed.isTheEndOf(this.night);
			proxy.programNotices();
			assertThat(lost.get().problem()).contains("was taken over by another process");
			new RunStore(this.night.database().dataSource(), Night.CLOCK).endAttempt(1, 1, "failed", 1, "late");
			this.undisturbed.isTheEndOf(this.night);
			assertThat(this.night.texts("select result from attempt order by attempt")).containsExactly("lost",
					"completed");
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "muster.long", matches = "true")
	void endsTheSameOnASlowConnection() {
		try (TcpProxy proxy = TcpProxy.to(this.night.database().settings()).slow(Duration.ofMillis(5))) {
			through(proxy, (runner, job) -> runner.run(job, this.night.inspect(job), Night.OPTIONS));
		}
		this.undisturbed.isTheEndOf(this.night);
	}

	/**
	 * Runs or resumes by connections that break;
	 * {@return how many commits were sent}
	 */
	private int attempt(int commit, Fault fault) {
		try (TcpProxy proxy = TcpProxy.to(this.night.database().settings()).failAt(commit, fault)) {
			boolean begun = this.night.count("run") > 0;
			through(proxy,
					(runner, job) -> begun
							? runner.resume(this.night.find(1), job, this.night.inspect(job), "tester", Acceptance.NONE)
							: runner.run(job, this.night.inspect(job), Night.OPTIONS));
			return proxy.commits();
		}
	}

	/** What is thrown is what the command would end with. */
	private RunResult through(TcpProxy proxy, BiFunction<JobRunner, JobDefinition, RunResult> command) {
		try (Database database = Database.open(proxy.settings())) {
			return command.apply(this.night.runner(database, Night.CLOCK, Progress.SILENT), job());
		}
		catch (RuntimeException ex) {
			return RunResult.of(0, ExitCode.FAILED, String.valueOf(ex.getMessage()));
		}
	}

	private boolean isDone() {
		return this.night.count("run where status = 'completed'") > 0;
	}

	private Night newNight() {
		this.begun++;
		return new Night(this.folder.resolve("home" + this.begun));
	}

	private JobDefinition job() {
		return Begun.BAD_AND_PUBLISHED.job(this.folder);
	}

}
