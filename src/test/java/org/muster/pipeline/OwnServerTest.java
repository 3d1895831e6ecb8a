package org.muster.pipeline;

import java.nio.file.Path;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.database.DatabaseSettings;
import org.muster.database.Home;
import org.muster.database.OwnServer;
import org.muster.database.SqlProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A server that is killed, in recovery, a standby, or has no room on its disk, a real one
 * of some megabytes. Where no disk can be mounted, {@link DatabaseFaultTest} still has
 * what the server then says.
 */
@Timeout(1800)
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnServerTest {

	private static final int DISK_MEGABYTES = 256;

	/** In kilobytes: a run of 120 records writes more into tables. */
	private static final int LITTLE = 1_536;

	/** Likewise, and this is more than it writes. */
	private static final int ENOUGH = 4_096;

	private static final String DONE = "4 ";

	/**
	 * What a connection says whose server was killed: nothing, or what it still could.
	 */
	private static final String LOST = "(the connection to the database is lost or refused)";

	private static final String STOPPED = "SQLSTATE 57P01 (the database was stopped)";

	private static final String FULL = "SQLSTATE 53100 (the disk of the database is full)";

	private final boolean ownDisk = OwnServer.canHaveDisks();

	@SuppressWarnings("NullAway.Init")
	private OwnServer server;

	private final Undisturbed undisturbed = Undisturbed.get();

	private Path folder = Path.of("");

	@BeforeAll
	void begin(@TempDir Path temporary) {
		this.folder = temporary;
		Path place = temporary.resolve("server");
		this.server = this.ownDisk ? OwnServer.onDiskOf(DISK_MEGABYTES, place) : OwnServer.in(place);
		Database.open(this.server.newDatabase("tables", "template0")).close();
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	void goesOnAfterAKillARecoveryAndATimeAsStandby() {
		DatabaseSettings settings = this.server.newDatabase("killed", "tables");
		assertThat(attempt(settings, inTheMiddleOf("standardise", this.server::killAndStart))).startsWith("1 ")
			.containsAnyOf(LOST, STOPPED);
		this.server.startAsStandby();
		assertThat(until(settings, "57P03")).contains("the database cannot be used: ",
				"SQLSTATE 57P03 (the database is starting, stopping or in recovery)");
		this.server.recovers();
		assertThat(until(settings, "25006"))
			.contains("SQLSTATE 25006 (the database only reads: it is a standby, or set so)");
		this.server.promote();
		assertThat(attempt(settings, Progress.SILENT)).isEqualTo(DONE);
		isTheEnd(settings);
	}

	@Test
	void goesOnWhenTheDiskOfTheDatabaseHasRoomAgain() {
		DatabaseSettings settings = toFill("filled");
		this.server.fillDisk(LITTLE);
		assertThat(attempt(settings, Progress.SILENT)).contains(FULL);
		this.server.freeDisk();
		assertThat(attempt(settings, Progress.SILENT)).isEqualTo(DONE);
		isTheEnd(settings);
	}

	/** With two megabytes and a half the run comes to its end. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 128, 256, 512, 768, 1_024, 1_280, 1_792, 2_048, 2_304 })
	@EnabledIfSystemProperty(named = "muster.long", matches = "true")
	void goesOnAfterwardsHoweverLittleRoomThereWas(int kilobytes) {
		DatabaseSettings settings = toFill("left" + kilobytes);
		this.server.fillDisk(kilobytes);
		String said = attempt(settings, Progress.SILENT);
		this.server.freeDisk();
		if (!said.equals(DONE)) {
			assertThat(said).contains(FULL);
			assertThat(attempt(settings, Progress.SILENT)).isEqualTo(DONE);
		}
		isTheEnd(settings);
	}

	/** A server that cannot write its log of changes ends. */
	@Test
	@EnabledIfSystemProperty(named = "muster.long", matches = "true")
	void goesOnWhenTheServerEndedForWantOfRoom() {
		DatabaseSettings settings = toFill("ended");
		this.server.fillLog();
		this.server.fillDisk(2 * ENOUGH);
		assertThat(attempt(settings, Progress.SILENT)).containsAnyOf("SQLSTATE 08", "SQLSTATE 57P", "SQLSTATE 53100");
		this.server.freeDisk();
		this.server.startAgain();
		assertThat(attempt(settings, Progress.SILENT)).isEqualTo(DONE);
		isTheEnd(settings);
	}

	private DatabaseSettings toFill(String database) {
		assumeThat(this.ownDisk).as("a disk can be mounted by 'unshare -Urm mount -t tmpfs'").isTrue();
		DatabaseSettings settings = this.server.newDatabase(database, "tables");
		this.server.beginNextLog();
		return settings;
	}

	private String until(DatabaseSettings settings, String state) {
		String said = attempt(settings, Progress.SILENT);
		while (!said.contains(state)) {
			assertThat(said).containsAnyOf("SQLSTATE 08001", "SQLSTATE 57P03");
			said = attempt(settings, Progress.SILENT);
		}
		return said;
	}

	private void isTheEnd(DatabaseSettings settings) {
		with(settings, (database) -> {
			this.undisturbed.isTheEndIn(database.dataSource());
			return "";
		});
	}

	/**
	 * Runs or resumes;
	 * {@return exit code and problem, or what the command would say}
	 */
	private String attempt(DatabaseSettings settings, Progress progress) {
		JobDefinition job = Begun.BAD_AND_PUBLISHED.job(this.folder);
		Home home = Home.of(this.folder.resolve("home"));
		Inputs inputs = Inputs.inspect(job, home.archive(), Progress.SILENT);
		try {
			return with(settings, (database) -> {
				JobRunner runner = new JobRunner(database, home, Night.CLOCK, progress);
				RunResult result = new RunStore(database.dataSource(), Night.CLOCK).lastUnfinished()
					.map((run) -> runner.resume(run, job, inputs, "tester", Acceptance.NONE))
					.orElseGet(() -> runner.run(job, inputs, Night.OPTIONS));
				return result.exitCode().code() + " " + result.problem();
			});
		}
		catch (RuntimeException ex) {
			return SqlProblem.describe(ex).orElse(String.valueOf(ex.getMessage()));
		}
	}

	private static String with(DatabaseSettings settings, Function<Database, String> work) {
		try (Database database = Database.open(settings)) {
			return work.apply(database);
		}
	}

	/** While a block of the step is in an open transaction. */
	private static Progress inTheMiddleOf(String step, Runnable then) {
		return new Progress() {

			private String now = "";

			@Override
			public synchronized void started(String name, long records) {
				this.now = name;
			}

			@Override
			public synchronized void advanced(long records) {
				if (step.equals(this.now)) {
					this.now = "";
					then.run();
				}
			}

		};
	}

}
