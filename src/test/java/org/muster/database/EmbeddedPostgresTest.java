package org.muster.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Servers of their own; only the programs are those of the shared one. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {

	private final List<Home> homes = new ArrayList<>();

	private Home home = Home.of(Path.of(""));

	@BeforeAll
	void createHome() throws IOException {
		TestDatabase.create().close();
		this.home = newHome();
	}

	@AfterAll
	void deleteHomes() throws IOException {
		for (Home each : this.homes) {
			EmbeddedPostgres.stop(each);
			FileTree.delete(each.path());
		}
	}

	@Test
	void losesNothingThatWasCommitted() {
		JdbcTemplate jdbc = jdbc(EmbeddedPostgres.start(this.home));
		assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums", "listen_addresses",
				"server_encoding", "unix_socket_directories"))
			.extracting((name) -> jdbc.queryForObject("select current_setting(?)", String.class, name))
			.containsExactly("on", "on", "on", "on", "127.0.0.1", "UTF8", "");
	}

	@Test
	void keepsFilesToItsOwner() throws IOException {
		EmbeddedPostgres.start(this.home);
		assertThat(mode(this.home.postgres())).isEqualTo("rwx------");
		assertThat(mode(this.home.postgres().resolve("data"))).isEqualTo("rwx------");
		assertThat(mode(this.home.postgres().resolve("password"))).isEqualTo("rw-------");
	}

	@Test
	void asksForThePassword() {
		EmbeddedPostgres server = EmbeddedPostgres.start(this.home);
		DatabaseSettings wrong = DatabaseSettings.embedded(server.port(), "muster", "muster", "wrong");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Database.open(wrong))
			.withMessage("postgresql://muster@127.0.0.1:" + server.port()
					+ "/muster: the database cannot be used: SQLSTATE 28P01 (the database refuses user or password). "
					+ "Start it, or correct --db, MUSTER_DB_URL, MUSTER_DB_USER and MUSTER_DB_PASSWORD_FILE.")
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.DATABASE_UNREACHABLE);
	}

	@Test
	void goesOnWithItsDataAfterAStop() {
		EmbeddedPostgres first = EmbeddedPostgres.start(this.home);
		keepRow(first);
		assertThat(EmbeddedPostgres.stop(this.home)).isTrue();
		assertThat(EmbeddedPostgres.stop(this.home)).as("already stopped").isFalse();
		EmbeddedPostgres second = EmbeddedPostgres.start(this.home);
		assertThat(second.port()).as("a noted address stays good").isEqualTo(first.port());
		assertThat(count(second)).isOne();
	}

	@Test
	void goesOnWithItsDataAfterItsServerWasKilled() {
		EmbeddedPostgres first = EmbeddedPostgres.start(this.home);
		keepRow(first);
		killServer();
		assertThat(EmbeddedPostgres.running(this.home)).isEmpty();
		assertThat(count(EmbeddedPostgres.start(this.home))).isOne();
	}

	@Test
	void goesOnWhenAnotherProcessHasTheNumberOfTheKilledServer() throws IOException {
		keepRow(EmbeddedPostgres.start(this.home));
		killServer();
		Path file = data(this.home).resolve("postmaster.pid");
		List<String> lines = new ArrayList<>(Files.readAllLines(file));
		Process other = new ProcessBuilder("sleep", "60").start();
		lines.set(0, String.valueOf(other.pid()));
		Files.write(file, lines);
		assertThat(count(EmbeddedPostgres.start(this.home))).isOne();
		assertThat(other.isAlive()).isTrue();
		other.destroy();
	}

	@Test
	void outlivesTheProcessThatStartedItAndIsFoundAgain() throws Exception {
		EmbeddedPostgres.stop(this.home);
		Process launcher = fork(this.home, "sleep");
		EmbeddedPostgres server = awaitRunning();
		long pid = pid();
		new PostgresCommand(List.of("kill", "-9", "--", "-" + launcher.pid())).run();
		assertThat(launcher.waitFor(10, TimeUnit.SECONDS)).isTrue();
		EmbeddedPostgres found = EmbeddedPostgres.start(this.home);
		assertThat(found.port()).isEqualTo(server.port());
		assertThat(pid()).as("the same server").isEqualTo(pid);
	}

	@Test
	void isSharedByProcessesThatStartAtOnce() throws Exception {
		Home fresh = newHome();
		List<Process> all = List.of(fork(fresh, "exit"), fork(fresh, "exit"), fork(fresh, "exit"));
		for (Process each : all) {
			assertThat(each.waitFor()).isZero();
		}
		assertThat(EmbeddedPostgres.running(fresh)).isPresent();
		assertThat(Files.readString(fresh.postgres().resolve("server.log"))
			.lines()
			.filter((line) -> line.contains("starting PostgreSQL"))).hasSize(1);
	}

	@Test
	void beginsAnewWhenInitialisingWasKilled() throws IOException {
		Home fresh = newHome();
		Path half = Files.createDirectories(fresh.postgres().resolve("data.new-1").resolve("base"));
		Files.createFile(half.resolve("1"));
		EmbeddedPostgres.start(fresh);
		assertThat(half.getParent()).doesNotExist();
	}

	@Test
	void leavesServerOfCopiedHomeAlone() throws IOException {
		EmbeddedPostgres original = EmbeddedPostgres.start(this.home);
		Home copy = newHome();
		for (String file : List.of("password", "data/PG_VERSION", "data/postmaster.pid")) {
			Path target = copy.postgres().resolve(file);
			Files.createDirectories(copy.postgres().resolve("data"));
			Files.copy(this.home.postgres().resolve(file), target);
		}
		assertThat(EmbeddedPostgres.running(copy)).isEmpty();
		assertThat(EmbeddedPostgres.stop(copy)).isFalse();
		assertThat(EmbeddedPostgres.running(this.home)).map(EmbeddedPostgres::port).contains(original.port());
	}

	@Test
	void refusesDataOfAnotherVersion() throws IOException {
		Home fresh = newHome();
		Files.createDirectories(data(fresh));
		Files.writeString(data(fresh).resolve("PG_VERSION"), "17\n");
		refuses(fresh, ExitCode.CONFIGURATION,
				"%s: the data is of PostgreSQL 17, but this Muster brings PostgreSQL 18. "
						+ "Nothing was changed. Use the Muster that made it; or dump it with pg_dump of that version, "
						+ "and load the dump into the database of a new home (--home).",
				data(fresh));
	}

	@Test
	void refusesFolderThatIsNotItsOwn() throws IOException {
		Home fresh = newHome();
		Files.createDirectories(data(fresh));
		Files.writeString(data(fresh).resolve("letter.txt"), "kept");
		refuses(fresh, ExitCode.CONFIGURATION,
				"%s: this is not a data folder of PostgreSQL (PG_VERSION is missing). "
						+ "Nothing was changed. Move it away, or choose another home by --home or MUSTER_HOME.",
				data(fresh));
		assertThat(data(fresh).resolve("letter.txt")).hasContent("kept");
	}

	@Test
	void saysThatThePasswordIsGone() throws IOException {
		EmbeddedPostgres.start(this.home);
		Path password = this.home.postgres().resolve("password");
		String kept = Files.readString(password);
		Files.delete(password);
		refuses(this.home, ExitCode.NOT_PERMITTED,
				"%s: the password of the embedded PostgreSQL cannot be read (NoSuchFileException). "
						+ "Run as the user who owns the home folder, or restore the file from a backup.",
				password);
		Files.writeString(password, kept);
	}

	@Test
	void saysWhyItDoesNotStart() throws IOException {
		EmbeddedPostgres.start(this.home);
		EmbeddedPostgres.stop(this.home);
		Path control = data(this.home).resolve("global").resolve("pg_control");
		Path away = Files.move(control, control.resolveSibling("away"));
		refuses(this.home, ExitCode.DATABASE_UNREACHABLE,
				"The embedded PostgreSQL in " + data(this.home)
						+ " does not start: could not find the database system. See %s; "
						+ "make room on the disk or correct the cause, or give a database by --db or MUSTER_DB_URL.",
				this.home.postgres().resolve("server.log"));
		Files.move(away, control);
	}

	@Test
	void saysWhyItsDataFolderCannotBeMade() throws IOException {
		Home fresh = newHome();
		Path password = Files.createFile(fresh.postgres().resolve("password"));
		refuses(fresh, ExitCode.DATABASE_UNREACHABLE, "%s: PostgreSQL could not make its data folder: password file \""
				+ password + "\" is empty. Correct that, or give a database by --db or MUSTER_DB_URL.",
				fresh.postgres());
		assertThat(data(fresh)).doesNotExist();
	}

	@Test
	void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
		int port = EmbeddedPostgres.start(this.home).port();
		EmbeddedPostgres.stop(this.home);
		try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			assertThat(EmbeddedPostgres.start(this.home).port()).isNotEqualTo(other.getLocalPort());
		}
	}

	/** A process of its own process group that starts the server. */
	private static Process fork(Home home, String then) throws IOException {
		return new ProcessBuilder("setsid", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "-Dthen=" + then, Launcher.class.getName(),
				home.path().toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	/** Starts the server of the home it is given. */
	static final class Launcher {

		private Launcher() {
		}

		public static void main(String[] arguments) throws InterruptedException {
			EmbeddedPostgres.start(Home.of(Path.of(arguments[0])));
			if ("sleep".equals(System.getProperty("then"))) {
				Thread.sleep(TimeUnit.MINUTES.toMillis(2));
			}
		}

	}

	private Home newHome() throws IOException {
		Home fresh = Home.of(Files.createTempDirectory(Path.of("target"), "test-home-"));
		this.homes.add(fresh);
		Path programs = PostgresBinaries.in(TestDatabase.home().postgres()).folder();
		Files.createSymbolicLink(fresh.postgres().resolve(programs.getFileName()), programs);
		return fresh;
	}

	private EmbeddedPostgres awaitRunning() throws InterruptedException {
		while (EmbeddedPostgres.running(this.home).isEmpty()) {
			Thread.sleep(50);
		}
		return EmbeddedPostgres.running(this.home).orElseThrow();
	}

	private static void refuses(Home home, ExitCode exitCode, String message, Path named) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> EmbeddedPostgres.start(home))
			.withMessage(message, named)
			.extracting(OperatorException::exitCode)
			.isEqualTo(exitCode);
	}

	private void killServer() {
		Postmaster server = Postmaster.read(data(this.home)).orElseThrow();
		ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
		assertThat(process.destroyForcibly()).isTrue();
		process.onExit().join();
	}

	private static Path data(Home home) {
		return home.postgres().resolve("data");
	}

	private long pid() {
		return Postmaster.read(data(this.home)).orElseThrow().pid();
	}

	private static JdbcTemplate jdbc(EmbeddedPostgres server) {
		JdbcTemplate jdbc = new JdbcTemplate(server.settings().dataSource());
		jdbc.execute("create schema if not exists muster");
		return jdbc;
	}

	private static void keepRow(EmbeddedPostgres server) {
		jdbc(server).execute("drop table if exists kept; create table kept as select 1 as id");
	}

	private static int count(EmbeddedPostgres server) {
		return jdbc(server).queryForList("select id from kept").size();
	}

	private static String mode(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
