package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.block.Progress;
import org.muster.model.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What a database or a disk refuses in the middle of a run. */
@Timeout(300)
class DatabaseFaultTest {

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	private final Undisturbed undisturbed = Undisturbed.get();

	private final List<String> told = new ArrayList<>();

	@BeforeEach
	void begin() {
		this.night = new Night(this.folder.resolve("home"));
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	/** In a step of partitions, and in one that is one transaction. */
	@Test
	void doesAgainWhatGotInTheWayOfOthers() {
		refuse("record", "insert", "40001", 2);
		refuse("run", "update of members_changed", "40P01", 1);
		assertThat(run().exitCode()).isEqualTo(ExitCode.WAITING);
		assertThat(this.told).hasSizeBetween(2, 3)
			.anyMatch((one) -> one.startsWith("1 of 3: ")
					&& one.endsWith("SQLSTATE 40001 (the transaction was rolled back)"))
			.last()
			.asString()
			.endsWith("SQLSTATE 40P01 (two transactions waited for each other)");
		assertThat(this.night.count("attempt")).isOne();
		this.undisturbed.isTheEndOf(this.night);
	}

	@Test
	void givesUpWhatGetsInTheWayAgainAndAgain() {
		refuse("reissue", "insert", "40P01", Integer.MAX_VALUE);
		RunResult result = run();
		assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(result.problem()).contains("SQLSTATE 40P01 (two transactions waited for each other)");
		assertThat(this.told).hasSize(3);
		this.night.update("drop trigger refuse on reissue");
		assertThat(this.night.resume(1, job()).exitCode()).isEqualTo(ExitCode.WAITING);
		this.undisturbed.isTheEndOf(this.night);
	}

	/** Between the two transactions in which Spring Batch notes that a job begins. */
	@Test
	void goesOnWhenItsJobWasNotedAndItsExecutionWasNot() {
		refuse("batch.batch_job_execution", "insert", "57P01", 1);
		assertThatIllegalStateException().isThrownBy(this::run).withMessage("the job could not be started");
		assertThat(this.night.count("batch.batch_job_instance")).isOne();
		assertThat(this.night.resume(1, job()).exitCode()).isEqualTo(ExitCode.WAITING);
		this.undisturbed.isTheEndOf(this.night);
	}

	@Test
	void goesOnWhenTheDiskOfTheDatabaseWasFull() {
		goesOnWhenTheDiskWasFull("ledger", "insert");
	}

	@ParameterizedTest
	@CsvSource({ "held_record, insert", "run, update of members_changed" })
	@EnabledIfSystemProperty(named = "muster.long", matches = "true")
	void goesOnWhenTheDiskOfTheDatabaseWasFullElsewhere(String table, String event) {
		goesOnWhenTheDiskWasFull(table, event);
	}

	private void goesOnWhenTheDiskWasFull(String table, String event) {
		refuse(table, event, "53100", Integer.MAX_VALUE);
		RunResult result = run();
		assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(result.problem()).contains("SQLSTATE 53100 (the disk of the database is full)");
		assertThat(this.told).isEmpty();
		this.night.update("drop trigger refuse on " + table);
		assertThat(this.night.resume(1, job()).exitCode()).isEqualTo(ExitCode.WAITING);
		this.undisturbed.isTheEndOf(this.night);
	}

	/**
	 * A file in the place of the report's folder stands for a disk that takes no more.
	 */
	@Test
	void goesOnWhenTheReportCouldNotBeWritten() throws IOException {
		Path blocked = this.night.report(1);
		Files.createDirectories(blocked.getParent());
		Files.writeString(blocked, "");
		RunResult result = run();
		assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(result.problem()).contains("a file could not be read or written", "the disk's space");
		Files.delete(blocked);
		assertThat(this.night.resume(1, job()).exitCode()).isEqualTo(ExitCode.WAITING);
		this.undisturbed.isTheEndOf(this.night);
	}

	@Test
	void doesNotFailForWantOfItsMetrics() throws IOException {
		Path metrics = this.folder.resolve("home").resolve("metrics");
		Files.createDirectories(metrics.resolve("muster.prom"));
		assertThat(run().exitCode()).isEqualTo(ExitCode.WAITING);
		this.undisturbed.isTheEndOf(this.night);
	}

	/** A sequence keeps its place when the transaction is rolled back. */
	private void refuse(String table, String event, String state, int times) {
		String name = "refuse_" + table.replace('.', '_');
		this.night.update("create sequence " + name);
		this.night.update("""
				create function %1$s() returns trigger language plpgsql as $$ begin
				if nextval('%1$s') <= %2$d then raise exception using errcode = '%3$s', message = 'no'; end if;
				return new; end $$""".formatted(name, times, state));
		this.night.update("create trigger refuse before %s on %s for each row execute function %s()".formatted(event,
				table, name));
	}

	private RunResult run() {
		return this.night.run(job(), new Progress() {

			@Override
			public void again(String problem, int time, int most) {
				DatabaseFaultTest.this.told.add("%d of %d: %s".formatted(time, most, problem));
			}

		});
	}

	private JobDefinition job() {
		return Begun.BAD_AND_PUBLISHED.job(this.folder);
	}

}
