package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.audit.Export;
import org.muster.audit.RunDigest;
import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.database.Backup;
import org.muster.database.Home;
import org.muster.database.JobLock;
import org.muster.database.Restore;
import org.muster.database.TestDatabase;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is kept of runs: backup and restore, then purge, on the same two runs. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepingTest {

	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@BeforeAll
	void runTwice(@TempDir Path temporary) {
		this.folder = temporary;
		this.night = Begun.SMALL.copy(temporary.resolve("home"));
		assertThat(this.night
			.run(Night.small(temporary,
					Map.of("phone: [compose-unicode, keep-digits, phone-form]", "phone: [compose-unicode]")))
			.runId()).isEqualTo(2);
	}

	@AfterAll
	void drop() {
		this.night.close();
	}

	@Test
	@Order(1)
	void restoresEverythingThatWasBackedUp() throws IOException {
		Path file = this.folder.resolve("backup.zip");
		Backup.Result result = new Backup(this.night.database().database(), Clock.systemUTC()).write(file,
				(written) -> {
				});
		assertThat(result.bytes()).isEqualTo(Files.size(file));
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> new Backup(this.night.database().database(), Clock.systemUTC()).write(file, (written) -> {
			}))
			.withMessage(file + ": exists; a backup replaces no file. Name another file.");
		try (TestDatabase other = TestDatabase.create()) {
			JdbcClient jdbc = JdbcClient.create(other.dataSource());
			jdbc.sql("create schema run_1_attempt_1").update();
			jdbc.sql("create view run_1_attempt_1.member as select * from muster.member").update();
			assertThat(new Backup(other.database(), Clock.systemUTC())
				.write(this.folder.resolve("other.zip"), (written) -> {
				})
				.leftOut()).containsExactly("run_1_attempt_1");
			jdbc.sql("insert into job_lock values ('left', 7, null, 'h', 1, now())").update();
			Restore restore = Restore.open(other.database(), file);
			assertThat(restore.rowsThere()).isEqualTo(1);
			assertThat(restore.rowsToCome()).isEqualTo(result.rows());
			restore.apply();
			assertThat(
					jdbc.sql("select count(*) from pg_namespace where nspname like 'run%'").query(Long.class).single())
				.isZero();
			assertThat(all(jdbc)).isEqualTo(all(JdbcClient.create(this.night.database().dataSource())));
			assertThat(indexes(jdbc)).isEqualTo(indexes(JdbcClient.create(this.night.database().dataSource())));
			assertThat(RunDigest.of(other.dataSource(), 2))
				.isEqualTo(RunDigest.of(this.night.database().dataSource(), 2));
			restore.apply();
			assertThat(restore.rowsThere()).as("a second time replaces the first").isEqualTo(result.rows());

			refusesDamage(other, file, jdbc);
			try (JobLock lock = JobLock.acquire(other.database(), "nightly-import", "h", 1, Clock.systemUTC())) {
				assertThat(lock.epoch()).isPositive();
				assertThatExceptionOfType(OperatorException.class).isThrownBy(restore::apply)
					.withMessage("job nightly-import is running; a restore would replace what it writes. "
							+ "Stop it, then restore.");
			}
			JobRunner next = new JobRunner(other.database(), Home.of(this.folder.resolve("home2")), Clock.systemUTC(),
					org.muster.block.Progress.SILENT);
			JobDefinition job = Night.small(this.folder);
			assertThat(next.run(job, this.night.inspect(job), new LaunchOptions(false, "", "tester")).runId())
				.as("runs go on with the next number")
				.isEqualTo(3);
		}
	}

	private void refusesDamage(TestDatabase other, Path file, JdbcClient jdbc) throws IOException {
		Path damaged = this.folder.resolve("damaged.zip");
		rewrite(file, damaged, "muster.member", (text) -> text.replaceFirst("\t", "\t "));
		List<String> before = all(jdbc);
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> Restore.open(other.database(), damaged).apply())
			.withMessageStartingWith(damaged + ": no backup of Muster, or it is damaged. Nothing was changed.")
			.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(ExitCode.MALFORMED_INPUT));
		assertThat(all(jdbc)).isEqualTo(before);
		rewrite(file, damaged, "manifest.json", (text) -> text.replace("\"parent\" : \"muster.record\"",
				"\"parent\" : \"muster.x; drop table member\""));
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> Restore.open(other.database(), damaged).apply())
			.withMessageContaining("damaged");
		rewrite(file, damaged, "manifest.json",
				(text) -> text.replaceFirst("\"edition\" : \"[0-9a-f]", "\"edition\" : \"x"));
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Restore.open(other.database(), damaged))
			.withMessageContaining("its tables are of another edition");
		Files.writeString(damaged, "no zip");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Restore.open(other.database(), damaged))
			.withMessageContaining("no backup of Muster");
		assertThat(all(jdbc)).isEqualTo(before);
	}

	@Test
	@Order(2)
	void purgesOldRunsWhoseReportIsKept() throws IOException {
		Retention retention = new Retention(this.night.database().database(), Home.of(this.folder.resolve("home")),
				Clock.systemUTC());
		assertThat(retention.before(LocalDate.of(2025, 11, 20))).as("not before that day").isEmpty();
		assertThat(retention.beyond(2)).isEmpty();
		assertThat(runs(retention.beyond(1))).containsExactly("1 true");
		assertThat(runs(retention.before(LocalDate.of(2100, 1, 1)))).as("the newest published one stays")
			.containsExactly("1 true");
		Path report = this.night.report(1).resolve("report.json");
		Path away = Files.move(report, report.resolveSibling("away.json"));
		assertThat(runs(retention.beyond(1))).as("without its report it stays").containsExactly("1 false");
		Files.copy(this.night.report(2).resolve("report.json"), report);
		assertThat(runs(retention.beyond(1))).as("nor does another run's report do").containsExactly("1 false");
		Files.delete(report);
		Files.move(away, report);

		List<String> register = this.night.rows("member", "member_history");
		RunDigest second = RunDigest.of(this.night.database().dataSource(), 2);
		Retention.Old old = retention.beyond(1).get(0);
		assertThat(old.bytes()).isPositive();
		retention.purge(old, "tester");
		assertThat(this.night.rows("member", "member_history")).isEqualTo(register);
		assertThat(RunDigest.of(this.night.database().dataSource(), 2)).isEqualTo(second);
		assertThat(this.night.texts("""
				select relname from pg_class where relname like '%\\_r1' and relkind = 'r'""")).isEmpty();
		assertThat(this.night.count("record where run_id = 2")).isPositive();
		assertThat(this.night.texts("select distinct parameter_value from batch.batch_job_execution_params"))
			.containsExactly("2");
		assertThat(this.night.count("batch.batch_job_instance")).isEqualTo(1);
		assertThat(this.night.count(
				"batch.batch_step_execution s left join batch.batch_job_execution e using (job_execution_id) where e.job_execution_id is null"))
			.isZero();
		assertThat(this.night.count("link_audit where run_id = 1")).as("audits are pooled over runs").isPositive();
		assertThat(retention.beyond(1)).as("once is enough").isEmpty();
		String gone = "run 1: its rows were removed on " + LocalDate.now(java.time.ZoneOffset.UTC);
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> new RunFigures(this.night.database().dataSource()).report(new RunNumber(1, 1)))
			.withMessageStartingWith(gone);
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> this.night.export(Export.OUTCOMES, 1))
			.withMessageStartingWith(gone);
		assertThat(this.night.run(Night.small(this.folder)).runId()).as("the next night runs").isEqualTo(3);
	}

	private static List<String> runs(List<Retention.Old> found) {
		return found.stream().map((old) -> old.run() + " " + old.goes()).toList();
	}

	/** Every row of every table, without where it lies. */
	private static List<String> all(JdbcClient jdbc) {
		List<String> rows = new ArrayList<>();
		for (String table : jdbc.sql("""
				select schemaname || '.' || tablename from pg_tables
				 where schemaname in ('muster', 'batch') and tablename <> 'flyway_schema_history' order by 1""")
			.query(String.class)
			.list()) {
			jdbc.sql("select '%1$s ' || t::text from %1$s t order by 1".formatted(table))
				.query(String.class)
				.list()
				.forEach(rows::add);
		}
		return rows;
	}

	private static Map<String, String> indexes(JdbcClient jdbc) {
		Map<String, String> indexes = new TreeMap<>();
		jdbc.sql(
				"""
						select tablename, string_agg(substring(indexdef from '\\(.*'), ' ' order by substring(indexdef from '\\(.*'))
						  from pg_indexes where schemaname in ('muster', 'batch') group by tablename""")
			.query((row) -> {
				indexes.put(row.getString(1), row.getString(2));
			});
		return indexes;
	}

	private static void rewrite(Path from, Path to, String name, java.util.function.UnaryOperator<String> edit)
			throws IOException {
		try (ZipFile zip = new ZipFile(from.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
			for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
				byte[] bytes = zip.getInputStream(entry).readAllBytes();
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().equals(name)
						? edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
						: bytes);
				out.closeEntry();
			}
		}
	}

}
