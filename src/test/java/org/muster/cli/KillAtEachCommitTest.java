package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.Balance;
import org.muster.audit.RunDigest;
import org.muster.database.DatabaseSettings;
import org.muster.database.TcpProxy;
import org.muster.database.TcpProxy.Fault;
import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the program at each commit of a run, once before the commit has arrived and once
 * after, and at every n-th statement: one run for each, then a resume. A proxy between
 * program and server counts commits and statements, and holds the one that the kill comes
 * at. Of the small sample with what is wrong in it.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(6 * 3600)
@EnabledIfSystemProperty(named = "muster.long", matches = "true")
class KillAtEachCommitTest {

	/** A prime, so that the same place of a block is not hit again and again. */
	private static final int EVERY = Integer.getInteger("muster.statements", 17);

	private static final Duration LOOK = Duration.ofMillis(20);

	private static final int LEAST_COMMITS = 30;

	/** Done, and records wait in quarantine. */
	private static final int DONE = 4;

	@TempDir
	private Path folder = Path.of("");

	private String digest = "";

	private int commits;

	private int statements;

	private final TestDatabase first = TestDatabase.create();

	@SuppressWarnings("NullAway.Init")
	private Terminal terminal;

	@BeforeEach
	void runUndisturbed() throws IOException {
		this.terminal = new Terminal(this.folder.resolve("home"), this.first.settings());
		Files.writeString(definition(),
				Files.readString(Path.of("jobs", "nightly-import.yml"))
					.replace("../sample-data", Path.of("sample-data", "bad").toAbsolutePath().toString())
					.replace("most-held: 0.5%", "most-held: 100%")
					.replace("least-id-coverage: 90%", "least-id-coverage: 0%"));
		try (TestDatabase database = TestDatabase.create(); TcpProxy proxy = TcpProxy.to(database.settings())) {
			Forked program = Forked.start(home("undisturbed"), proxy.settings(), "run", definition().toString());
			assertThat(program.exitCode()).as(program.err()).isEqualTo(DONE);
			this.commits = proxy.commits();
			this.statements = proxy.statements();
			this.digest = RunDigest.of(database.dataSource(), 1).all();
		}
	}

	@AfterEach
	void drop() {
		this.terminal.close();
		this.first.close();
	}

	@ParameterizedTest
	@EnumSource(names = { "SILENCE", "SILENCE_AFTER" })
	void endsAsIfItHadNotBeenKilledAtAnyCommit(Fault fault) {
		List<Integer> struck = IntStream.rangeClosed(1, this.commits).filter((commit) -> {
			try (TestDatabase database = TestDatabase.create();
					TcpProxy proxy = TcpProxy.to(database.settings()).failAt(commit, fault)) {
				return killAndResume("%s-%d".formatted(fault, commit), database, proxy);
			}
		}).boxed().toList();
		tell("{0} kills at the {1} commits of a run, {2}", struck.size(), this.commits, fault);
		assertThat(struck).as("each that a run has; a slower one has some more")
			.isEqualTo(IntStream.rangeClosed(1, struck.size()).boxed().toList())
			.hasSizeGreaterThan(LEAST_COMMITS);
	}

	@Test
	void endsAsIfItHadNotBeenKilledAtAnyStatement() {
		List<Integer> struck = IntStream.iterate(1, (one) -> one <= this.statements, (one) -> one + EVERY)
			.filter((statement) -> {
				try (TestDatabase database = TestDatabase.create();
						TcpProxy proxy = TcpProxy.to(database.settings()).beSilentAtStatement(statement)) {
					return killAndResume("statement-" + statement, database, proxy);
				}
			})
			.boxed()
			.toList();
		tell("{0} kills, one at each {1}th of {2} statements of a run", struck.size(), EVERY, this.statements);
		assertThat(struck).hasSizeGreaterThan(LEAST_COMMITS);
	}

	/**
	 * Kills it when the proxy has come to where it was told to;
	 * {@return whether it has}
	 */
	private boolean killAndResume(String name, TestDatabase database, TcpProxy proxy) {
		Forked program = Forked.start(home(name), proxy.settings(), "run", definition().toString());
		boolean ended = false;
		while (!proxy.hasStruck() && !ended) {
			ended = program.endsWithin(LOOK);
		}
		program.kill();
		proxy.serverNotices();
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		if (!isReported(jdbc)) {
			goOn(name, database.settings(), isBegun(jdbc));
		}
		isTheEnd(name, database.dataSource());
		return proxy.hasStruck();
	}

	private void goOn(String name, DatabaseSettings database, boolean begun) {
		String[] place = { "--home", home(name).toString(), "--db", database.url() };
		if (begun) {
			this.terminal.see(DONE, "resume", place[0], place[1], place[2], place[3]);
		}
		else {
			this.terminal.see(DONE, "run", definition().toString(), place[0], place[1], place[2], place[3]);
		}
	}

	private void isTheEnd(String name, DataSource database) {
		JdbcClient jdbc = JdbcClient.create(database);
		int run = jdbc.sql("select max(id) from run").query(Integer.class).single();
		assertThat(RunDigest.of(database, run).all()).as(name).isEqualTo(this.digest);
		assertThat(Balance.of(database, run).balanced()).as(name).isTrue();
		assertThat(jdbc.sql("select status || ' ' || exit_code from run").query(String.class).list()).as(name)
			.containsExactly("completed " + DONE);
	}

	private static boolean isBegun(JdbcClient jdbc) {
		return jdbc.sql("select exists (select from run)").query(Boolean.class).single();
	}

	/** Nothing was left to do but to say so. */
	private static boolean isReported(JdbcClient jdbc) {
		return jdbc.sql("""
				select exists (select from run where status = 'completed')
				   and exists (select from step_time where step = 'report' and ended_at is not null)""")
			.query(Boolean.class)
			.single();
	}

	private Path definition() {
		return this.folder.resolve("nightly-import.yml");
	}

	private Path home(String name) {
		return this.folder.resolve(name).resolve("home");
	}

	private static void tell(String text, Object... figures) {
		System.getLogger("figures").log(System.Logger.Level.INFO, text, figures);
	}

}
