package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.muster.database.JobLock;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.ReferenceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A run that a gate stopped, and what may have changed before it is resumed. */
@Timeout(300)
class ResumeRefusedTest {

	private static final String START_ANEW = ", or start a new run: './muster run nightly-import'.";

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@BeforeEach
	void begin() throws IOException {
		this.night = Begun.BAD_AND_STOPPED.copy(this.folder.resolve("home"));
		Night.copyBadSample(data());
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	@Test
	void goesOnWhenNothingChangedButAComment() {
		assertThat(this.night.resume(1, job(Map.of("# The nightly import", "# An import"))).exitCode())
			.isEqualTo(ExitCode.GATE);
		assertThat(this.night.texts("select attempt || ' ' || step from step_time order by started_at, attempt, step"))
			.contains("1 receive", "1 publish", "2 publish")
			.doesNotContain("2 receive", "2 standardise", "2 reissue");
	}

	/**
	 * A process that dies right after the commit of a step's work has no time to note the
	 * step's end; when the answer to a commit is lost, Spring Batch notes nothing at all.
	 */
	@Test
	void doesNothingAgainThatWasCommitted() {
		this.night.update("""
				update batch.batch_step_execution set status = 'UNKNOWN', exit_code = 'UNKNOWN'
				 where step_name in ('receive', 'standardise', 'standardise.blocks:00', 'consolidate')""");
		this.night.update("update batch.batch_job_execution set status = 'UNKNOWN', exit_code = 'UNKNOWN'");
		assertThat(this.night.resume(1, job(Map.of())).problem()).contains("most-held: 31 of 120 records are held");
		assertThat(this.night.texts("select step from step_time where attempt = 2"))
			.containsExactlyInAnyOrder("receive", "standardise", "consolidate", "publish");
		assertThat(this.night.count("held_record")).isEqualTo(31);
	}

	@Test
	void refusesAnotherDefinition() {
		JobDefinition other = job(Map.of("margin: 7", "margin: 8"));
		refuses(ExitCode.CONFIGURATION, () -> this.night.resume(1, other),
				"run 1 cannot be resumed: the job definition says something else than when the run was started. Put "
						+ this.night.find(1).definitionFile() + " back as it was" + START_ANEW);
		assertThat(this.night.count("attempt")).isOne();
	}

	@Test
	void refusesAChangedFile() throws IOException {
		Path file = data().resolve("registry.csv");
		Files.writeString(file, Files.readString(file).replaceFirst("Nguyễn", "Nguyên"));
		refusesFile("registry.csv");
	}

	@Test
	void refusesWhatBecameOfAFileAndGoesOnWhenItIsBack() throws IOException {
		Path file = data().resolve("phu-tho.csv");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
		refusesInput(ExitCode.MALFORMED_INPUT, file + ": ends in the middle of the record");
		Files.write(file, Arrays.copyOf(bytes, 0));
		refusesInput(ExitCode.MALFORMED_INPUT, file + ": ");
		Files.delete(file);
		refusesInput(ExitCode.INPUT_MISSING, file + ": ");
		Files.createDirectory(file);
		refusesInput(ExitCode.INPUT_MISSING, file + ": ");
		Files.delete(file);
		Files.write(file, bytes);
		assertThat(this.night.count("attempt")).isOne();
		assertThat(this.night.resume(1, job(Map.of())).problem()).contains("most-held: 31 of 120 records are held");
	}

	/** Linux refuses to read this file from its beginning, whoever asks. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void refusesAFileThatTheSystemCannotReadAndGoesOnWhenItCan() throws IOException {
		Path file = data().resolve("phu-tho.csv");
		Path kept = Files.move(file, data().resolve("kept.csv"));
		Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
		refusesInput(ExitCode.INPUT_MISSING, file + ": cannot be read. A file that this user may read was expected");
		Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
		assertThat(this.night.resume(1, job(Map.of())).problem()).contains("most-held: 31 of 120 records are held");
	}

	private void refusesInput(ExitCode exitCode, String message) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> this.night.resume(1, job(Map.of())))
			.withMessageStartingWith("the input has 1 problem; nothing was run:\n- " + message)
			.extracting(OperatorException::exitCode)
			.isEqualTo(exitCode);
	}

	@Test
	void refusesAFileOfAnotherName() throws IOException {
		Files.copy(data().resolve("phu-tho.csv"), data().resolve("renamed.csv"));
		JobDefinition renamed = job(Map.of("sample-data/phu-tho.csv", "sample-data/renamed.csv"));
		refuses(ExitCode.CONFIGURATION, () -> this.night.resume(1, renamed),
				"run 1 cannot be resumed: phu-tho.csv is not the file that was received. Put it back as it was"
						+ START_ANEW);
	}

	@Test
	void refusesAnotherTable() throws IOException {
		Path table = data().resolve("religions.csv");
		Files.write(table, ReferenceFile.bytes("religions.csv"));
		Map<String, String> edits = Map.of("\ngates:", "\nreference:\n  religions: " + table + "\n\ngates:");
		assertThat(this.night.run(job(edits))).extracting(RunResult::runId, RunResult::exitCode)
			.containsExactly(2, ExitCode.GATE);
		assertThat(this.night.texts("select rules_version from run where id = 2").get(0)).contains(" religions=",
				" ward-mapping=");
		Files.writeString(table, Files.readString(table) + "15,New,New\n");
		refuses(ExitCode.CONFIGURATION, () -> this.night.resume(2, job(edits)),
				"run 2 cannot be resumed: the tables under 'reference' are not those the run was started with. "
						+ "Put them back as they were" + START_ANEW);
	}

	@Test
	void refusesWhenANewerRunHasPublished() {
		assertThat(publish(2).exitCode()).isEqualTo(ExitCode.WAITING);
		refuses(ExitCode.CONFIGURATION, () -> this.night.resume(1, job(Map.of())),
				"run 1 cannot be resumed: a newer run has published since, or a run was taken back. Leave it"
						+ START_ANEW);
	}

	@Test
	void refusesACompletedRun() {
		publish(2);
		refuses(ExitCode.USAGE, () -> this.night.resume(2, lenient()),
				"run 2 is completed; there is nothing to resume. './muster report 2' writes its report again.");
	}

	@Test
	void refusesWhileAnotherProcessHoldsTheJob() {
		String message = "job nightly-import is already run by process 4711 on host elsewhere "
				+ "since 2025-11-20T01:00:00Z; wait for it, or see './muster status'";
		Clock clock = Clock.fixed(Instant.parse("2025-11-20T01:00:00Z"), ZoneOffset.UTC);
		try (JobLock lock = JobLock.acquire(this.night.database().database(), "nightly-import", "elsewhere", 4711,
				clock)) {
			assertThat(lock.epoch()).isEqualTo(2);
			refuses(ExitCode.LOCKED, () -> this.night.run(lenient()), message);
			refuses(ExitCode.LOCKED, () -> this.night.resume(1, job(Map.of())), message);
		}
		assertThat(this.night.texts("select id || ' ' || status || ' ' || attempt from run"))
			.containsExactly("1 failed 1");
		assertThat(publish(2).exitCode()).as("once it is free").isEqualTo(ExitCode.WAITING);
	}

	private RunResult publish(int run) {
		RunResult result = this.night.run(lenient());
		assertThat(result.runId()).isEqualTo(run);
		return result;
	}

	private void refusesFile(String file) {
		refuses(ExitCode.CONFIGURATION, () -> this.night.resume(1, job(Map.of())), "run 1 cannot be resumed: " + file
				+ " is not the file that was received. Put it back as it was" + START_ANEW);
		assertThat(this.night.count("attempt")).isOne();
	}

	private static void refuses(ExitCode exitCode, ThrowingCallable command, String message) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(command)
			.withMessage(message)
			.extracting(OperatorException::exitCode)
			.isEqualTo(exitCode);
	}

	private JobDefinition lenient() {
		return job(Begun.lenient());
	}

	private JobDefinition job(Map<String, String> edits) {
		return Night.nightly(data(), this.folder, edits);
	}

	private Path data() {
		return this.folder.resolve("data");
	}

}
