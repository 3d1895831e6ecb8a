package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.cli.Moment.Victim;
import org.muster.database.Database;
import org.muster.database.EmbeddedPostgres;
import org.muster.database.Home;
import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the program, its server or both in the middle of a run, and resumes: the end must
 * be that of a run that nothing happened to. A small register is killed several times in
 * one run; with {@code -Dmuster.long=true}, one of 50,000 members at each moment alone.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(3600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillAndResumeTest {

	private final List<Home> homes = new ArrayList<>();

	private final UnbrokenNight unbroken = UnbrokenNight.get();

	@TempDir
	private static Path folder = Path.of("");

	@AfterAll
	void stopServers() throws IOException {
		for (Home home : this.homes) {
			EmbeddedPostgres.stop(home);
		}
	}

	@Test
	void endsAsIfTheProgramHadNeverBeenKilled() {
		try (TestDatabase database = TestDatabase.create()) {
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			List<Moment> moments = List.of(Moment.afterEnd("receive", Victim.PROGRAM),
					Moment.in("identify.decide", 0, Victim.PROGRAM), Moment.in("publish", 5, Victim.PROGRAM),
					Moment.in("report", 0, Victim.PROGRAM));
			Path home = home("killed");
			Forked program = Forked.start(home, database.settings(), this.unbroken.run());
			for (int attempt = 1; attempt <= moments.size(); attempt++) {
				moments.get(attempt - 1).await(jdbc, attempt, program);
				program.kill();
				if (attempt == 1) {
					needsNoStop(home, database);
				}
				program = Forked.start(home, database.settings(), "resume");
			}
			this.unbroken.isTheEndOf(program, database.dataSource());
			assertThat(jdbc.sql("select result from attempt order by attempt").query(String.class).list())
				.containsExactly("lost", "lost", "lost", "lost", "completed");
		}
	}

	private static void needsNoStop(Path home, TestDatabase database) {
		Forked stop = Forked.start(home, database.settings(), "stop", "latest");
		assertThat(stop.exitCode()).isEqualTo(2);
		assertThat(stop.err())
			.isEqualTo("run 1: its process is dead; there is nothing to stop. './muster resume 1' goes on.\n");
	}

	@Test
	void endsAsIfTheServerHadNeverBeenKilled() throws IOException {
		killAndResume(Moment.in("standardise", 100, Victim.BOTH));
	}

	@Test
	void hasNothingToResumeInAnEmptyDatabase() {
		try (TestDatabase database = TestDatabase.create()) {
			Forked program = Forked.start(home("empty"), database.settings(), "resume");
			assertThat(program.exitCode()).isEqualTo(2);
			assertThat(program.err()).isEqualTo("there is nothing to resume: no run failed, was stopped or killed. "
					+ "'./muster runs' lists the runs.\n");
		}
	}

	@ParameterizedTest
	@MethodSource
	@EnabledIfSystemProperty(named = "muster.long", matches = "true")
	void endsAsIfNothingHadHappened(Moment moment) throws IOException {
		killAndResume(moment);
	}

	static Stream<Moment> endsAsIfNothingHadHappened() {
		return Stream.of(Moment.in("receive", 0, Victim.PROGRAM), Moment.afterEnd("receive", Victim.BOTH),
				Moment.in("standardise", 500, Victim.PROGRAM), Moment.in("standardise", 1500, Victim.SERVER),
				Moment.in("consolidate", 200, Victim.BOTH), Moment.in("identify", 1000, Victim.PROGRAM),
				Moment.in("identify", 2000, Victim.SERVER), Moment.in("identify.model", 0, Victim.BOTH),
				Moment.in("identify.candidates", 50, Victim.BOTH), Moment.in("identify.decide", 200, Victim.BOTH),
				Moment.in("identify.audit", 0, Victim.PROGRAM), Moment.in("reissue", 100, Victim.PROGRAM),
				Moment.in("publish", 300, Victim.BOTH), Moment.in("publish", 600, Victim.SERVER),
				Moment.in("report", 100, Victim.PROGRAM), Moment.in("report", 300, Victim.BOTH));
	}

	private void killAndResume(Moment moment) throws IOException {
		Path path = home(moment.step() + "-" + moment.after().toMillis() + "-" + moment.what());
		Home home = withPrograms(path);
		try (Database database = Database.open(home, Optional.empty())) {
			Forked program = Forked.start(path, this.unbroken.run());
			moment.await(JdbcClient.create(database.dataSource()), 1, program);
			strike(moment.what(), program, home);
		}
		Forked resumed = Forked.start(path, "resume");
		resumed.exitCode();
		try (Database database = Database.open(home, Optional.empty())) {
			this.unbroken.isTheEndOf(resumed, database.dataSource());
		}
		finally {
			EmbeddedPostgres.stop(home);
		}
	}

	private static void strike(Victim victim, Forked program, Home home) throws IOException {
		if (victim != Victim.SERVER) {
			program.kill();
		}
		if (victim != Victim.PROGRAM) {
			killServer(home);
		}
		assertThat(program.exitCode()).as(program.err()).isIn(1, 69, 137);
	}

	/** The children first are stopped by nobody: all die at once, as with the power. */
	private static void killServer(Home home) throws IOException {
		String pid = Files.readAllLines(home.postgres().resolve("data").resolve("postmaster.pid")).get(0);
		ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		List<ProcessHandle> all = new ArrayList<>(List.of(server));
		all.addAll(server.descendants().toList());
		all.forEach(ProcessHandle::destroyForcibly);
		all.forEach((process) -> process.onExit().join());
	}

	private static Path home(String name) {
		return folder.resolve(name).resolve("home");
	}

	/** The server's programs are linked instead of unpacked once more. */
	private Home withPrograms(Path path) throws IOException {
		Home home = Home.of(path);
		this.homes.add(home);
		TestDatabase.create().close();
		try (Stream<Path> folders = Files.list(TestDatabase.home().postgres())) {
			Path programs = folders.filter((folder) -> Files.isExecutable(folder.resolve("bin").resolve("postgres")))
				.min(Comparator.naturalOrder())
				.orElseThrow();
			Files.createSymbolicLink(home.postgres().resolve(programs.getFileName()), programs);
		}
		return home;
	}

}
