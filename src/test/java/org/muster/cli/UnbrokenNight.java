package org.muster.cli;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.Balance;
import org.muster.audit.RunDigest;
import org.muster.database.TestDatabase;
import org.muster.generate.Generator;
import org.muster.generate.Scenario;
import org.muster.generate.SmallRegister;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a night ends that nothing happens to: run once for all tests that do something to
 * it. Of 500 members; with {@code -Dmuster.long=true} of 50,000.
 */
final class UnbrokenNight {

	static final boolean LONG = Boolean.getBoolean("muster.long");

	private static Optional<UnbrokenNight> made = Optional.empty();

	private static Optional<UnbrokenNight> small = Optional.empty();

	private final Path data;

	private final int exitCode;

	private final String digest;

	private final String lastLine;

	private final Map<String, Duration> steps;

	private UnbrokenNight(Path data, int exitCode, String digest, String lastLine, Map<String, Duration> steps) {
		this.steps = Map.copyOf(steps);
		this.data = data;
		this.exitCode = exitCode;
		this.digest = digest;
		this.lastLine = lastLine;
	}

	static synchronized UnbrokenNight get() {
		if (!LONG) {
			return ofSmallRegister();
		}
		if (made.isEmpty()) {
			made = Optional.of(make(generate()));
		}
		return made.get();
	}

	/**
	 * {@return the one of 1,000 members, whichever set of tests is run}
	 */
	static synchronized UnbrokenNight ofSmallRegister() {
		if (small.isEmpty()) {
			small = Optional.of(make(SmallRegister.folder()));
		}
		return small.get();
	}

	private static UnbrokenNight make(Path data) {
		try (TestDatabase database = TestDatabase.create()) {
			Forked program = Forked.start(SmallRegister.temporary("home").resolve("home"), database.settings(),
					run(data));
			int code = program.exitCode();
			assertThat(code).as(program.err()).isIn(0, 4);
			return new UnbrokenNight(data, code, RunDigest.of(database.dataSource(), 1).all(), lastLine(program),
					steps(JdbcClient.create(database.dataSource())));
		}
	}

	private static Map<String, Duration> steps(JdbcClient jdbc) {
		Map<String, Duration> steps = new HashMap<>();
		jdbc.sql("select step, (extract(epoch from ended_at - started_at) * 1000)::bigint from step_time")
			.query((row) -> {
				steps.put(row.getString(1), Duration.ofMillis(row.getLong(2)));
			});
		return steps;
	}

	private static Path generate() {
		Path data = SmallRegister.temporary("unbroken");
		Generator.generate(Scenario.standard().withMembers(50_000).withCitizens(100_000), data, (line) -> {
		});
		return data;
	}

	/**
	 * {@return the command that runs it}
	 */
	String[] run() {
		return run(this.data);
	}

	/**
	 * {@return the same on a copy of its files}
	 */
	static String[] run(Path data) {
		List<String> command = new ArrayList<>(
				List.of("run", Path.of("jobs", "nightly-import.yml").toAbsolutePath().toString()));
		Stream
			.of("phu-tho=phu-tho.csv", "vinh-phuc=vinh-phuc.csv", "hoa-binh=hoa-binh.tsv", "registry=registry.csv",
					"decisions=decisions.csv")
			.forEach((input) -> command.addAll(List.of("--input", input.replace("=", "=" + data + File.separator))));
		return command.toArray(String[]::new);
	}

	/**
	 * {@return where its files are; never to be changed}
	 */
	Path data() {
		return this.data;
	}

	/**
	 * {@return how long each step took}
	 */
	Map<String, Duration> steps() {
		return this.steps;
	}

	/** The end of run 1 must be that of the night that nothing happened to. */
	void isTheEndOf(Forked program, DataSource database) {
		isTheEndOf(program, database, 1);
	}

	/** The end of a run must be that of the night that nothing happened to. */
	void isTheEndOf(Forked program, DataSource database, int run) {
		int code = program.exitCode();
		assertThat(List.of(code, lastLine(program))).as(program.err())
			.isEqualTo(List.of(this.exitCode, this.lastLine.replace("run 1 ", "run " + run + " ")));
		isIn(database, run);
	}

	/** What a run has left must be what the night has that nothing happened to. */
	void isIn(DataSource database, int run) {
		assertThat(RunDigest.of(database, run).all()).isEqualTo(this.digest);
		assertThat(Balance.of(database, run).balanced()).isTrue();
		assertThat(JdbcClient.create(database)
			.sql("select status || ' ' || exit_code from run where id = ?")
			.param(run)
			.query(String.class)
			.list()).containsExactly("completed " + this.exitCode);
	}

	private static String lastLine(Forked program) {
		return program.out().lines().reduce("", (before, line) -> line);
	}

}
