package org.muster.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import org.muster.audit.Evaluation;
import org.muster.audit.Evaluator;
import org.muster.audit.Export;
import org.muster.audit.Exports;
import org.muster.audit.log.BundleCheck;
import org.muster.audit.log.KeptCheckpoints;
import org.muster.audit.log.LogCheck;
import org.muster.audit.log.SigningKey;
import org.muster.audit.log.VerifyingKey;
import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.database.Home;
import org.muster.database.TestDatabase;
import org.muster.generate.SmallRegister;
import org.muster.standardise.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/** A database and a home of its own, in which jobs run as the commands run them. */
final class Night implements AutoCloseable {

	static final Path NIGHTLY = Path.of("jobs", "nightly-import.yml");

	static final Path SAMPLE = Path.of("sample-data");

	static final LaunchOptions OPTIONS = new LaunchOptions(false, "", "tester");

	static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-20T01:00:00Z"), ZoneOffset.UTC);

	private final TestDatabase database;

	private final JdbcClient jdbc;

	private final JobRunner runner;

	private final Home home;

	private boolean changed;

	Night(Path home) {
		this(TestDatabase.create(), home);
	}

	private Night(TestDatabase database, Path home) {
		this.database = database;
		this.jdbc = JdbcClient.create(database.dataSource());
		this.home = Home.of(home);
		this.runner = new JobRunner(this.database.database(), this.home, CLOCK, Progress.SILENT);
	}

	/**
	 * Makes another one where everything happened that did here; this one is closed.
	 * @param to the home of the copy; is made
	 */
	Night copy(Path to) {
		try {
			FileSystemUtils.copyRecursively(this.home.path(), to);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Night copy = new Night(this.database.copy(), to);
		copy.changed = this.changed;
		return copy;
	}

	static JobDefinition nightly() {
		return read(NIGHTLY);
	}

	/**
	 * {@return the nightly import with other inputs, and with parts of its text replaced}
	 * @param data the folder of the input files
	 * @param folder where the definition is written
	 * @param edits each a part that occurs, and what replaces it
	 */
	static JobDefinition nightly(Path data, Path folder, Map<String, String> edits) {
		try {
			String text = Files.readString(NIGHTLY);
			for (Map.Entry<String, String> edit : edits.entrySet()) {
				if (!text.contains(edit.getKey())) {
					throw new IllegalArgumentException("does not occur: " + edit.getKey());
				}
				text = text.replace(edit.getKey(), edit.getValue());
			}
			return read(Files.writeString(Files.createDirectories(folder).resolve("nightly-import.yml"),
					text.replace("../sample-data", data.toAbsolutePath().toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return the nightly import on some hundred members}
	 * @param folder where the definition is written
	 */
	static JobDefinition small(Path folder) {
		return small(folder, Map.of());
	}

	/** Likewise, with parts of its text replaced. */
	static JobDefinition small(Path folder, Map<String, String> edits) {
		return nightly(SmallRegister.folder(), folder.resolve("job-" + edits.hashCode()), edits);
	}

	private static JobDefinition read(Path file) {
		return new JobDefinitionReader(new HashSet<>(Rule.keys())).read(file);
	}

	/**
	 * {@return what runs jobs here by other connections, another clock, or telling
	 * somebody}
	 */
	JobRunner runner(Database by, Clock clock, Progress progress) {
		return new JobRunner(by, this.home, clock, progress);
	}

	RunResult run(JobDefinition job) {
		return run(job, false);
	}

	RunResult run(JobDefinition job, boolean dry) {
		return this.runner.run(job, inspect(job), new LaunchOptions(dry, "", "tester"));
	}

	/** Runs a job that tells how it gets on. */
	RunResult run(JobDefinition job, Progress progress) {
		return runner(this.database.database(), CLOCK, progress).run(job, inspect(job), OPTIONS);
	}

	RunResult resume(int run, JobDefinition job) {
		return resume(run, job, Acceptance.NONE);
	}

	RunResult resume(int run, JobDefinition job, Acceptance acceptance) {
		RunRow row = new RunStore(this.database.dataSource(), CLOCK).find(run).orElseThrow();
		return this.runner.resume(row, job, inspect(job), "tester", acceptance);
	}

	RunResult repeat(int run, JobDefinition job, RepeatableStep from, String reason) {
		return this.runner.repeat(find(run), job, inspect(job), from, "tester", reason);
	}

	RunRow find(int run) {
		return new RunStore(this.database.dataSource(), CLOCK).find(run).orElseThrow();
	}

	Inputs inspect(JobDefinition job) {
		return Inputs.inspect(job, this.home.archive(), Progress.SILENT);
	}

	Path report(int run) {
		return this.runner.reportFolder(run);
	}

	TestDatabase database() {
		return this.database;
	}

	Evaluation evaluate(int run, Path truth) {
		return new Evaluator(this.database.dataSource()).evaluate(run, truth);
	}

	byte[] export(Export export, int run) {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		new Exports(this.database.dataSource()).write(export, run, target);
		return target.toByteArray();
	}

	/**
	 * {@return the lines of an export, without its header}
	 */
	List<String> lines(Export export, int run) {
		return new String(export(export, run), StandardCharsets.UTF_8).lines().skip(1).toList();
	}

	long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

	List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	/** Changes the database as the program would not; the log is not verified then. */
	void update(String sql) {
		this.changed = true;
		this.jdbc.sql(sql).update();
	}

	/**
	 * {@return how many rows have each value of a column}
	 */
	List<String> tally(String column, String what) {
		return this.jdbc
			.sql("select %1$s || ' ' || count(*) from %2$s group by %1$s order by 1".formatted(column, what))
			.query(String.class)
			.list();
	}

	/**
	 * {@return every row of some tables, as text: equal when nothing was written}
	 */
	List<String> rows(String... tables) {
		return Stream.of(tables)
			.flatMap((table) -> this.jdbc.sql("select xmin || ' ' || t from %s t order by 1".formatted(table))
				.query(String.class)
				.list()
				.stream())
			.toList();
	}

	/**
	 * Verifies the log and all reports: whatever a test did, everything is as it was
	 * told.
	 */
	@Override
	public void close() {
		if (!this.changed) {
			verify();
		}
		this.database.close();
	}

	private void verify() {
		List<Path> reports = KeptCheckpoints.in(this.home.reports());
		VerifyingKey key = SigningKey.of(this.home, Optional.empty()).half();
		KeptCheckpoints kept = KeptCheckpoints.of(reports, key);
		assertThat(kept.troubles()).isEmpty();
		assertThat(LogCheck.check(this.database.dataSource(), kept.kept()).troubles()).isEmpty();
		assertThat(ArchiveCheck.of(this.database.dataSource()).troubles()).isEmpty();
		reports.forEach((report) -> assertThat(BundleCheck.check(report, key).troubles()).isEmpty());
	}

	/**
	 * Copies the small sample with what is wrong in it, to be changed by a test.
	 * @param folder is made
	 */
	static void copyBadSample(Path folder) throws IOException {
		Files.createDirectories(folder);
		try (Stream<Path> files = Files.list(SAMPLE.resolve("bad"))) {
			for (Path file : files.toList()) {
				Files.copy(file, folder.resolve(file.getFileName()));
			}
		}
	}

}
