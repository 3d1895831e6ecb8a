package org.muster.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationsTest {

	@Test
	void makesOurTablesAndThoseOfSpringBatch() {
		try (TestDatabase test = TestDatabase.create()) {
			JdbcTemplate jdbc = new JdbcTemplate(test.dataSource());
			assertThat(jdbc.queryForObject("select count(*) from run", Integer.class)).isZero();
			assertThat(jdbc.queryForObject("select count(*) from batch.BATCH_STEP_EXECUTION", Integer.class)).isZero();
			assertThat(jdbc.queryForObject("select nextval('batch.BATCH_JOB_INSTANCE_SEQ')", Integer.class)).isOne();
			assertThat(jdbc.queryForList("select nspname from pg_namespace where nspname !~ '^pg_'", String.class))
				.containsExactlyInAnyOrder("muster", "batch", "register", "public", "information_schema");
		}
	}

	@Test
	void mayBeAskedForBySeveralAtOnce() throws Exception {
		DatabaseSettings empty = TestDatabase.createEmpty();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<List<String>>> calls = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				calls.add(() -> appliedVersions(empty));
			}
			for (Future<List<String>> versions : threads.invokeAll(calls)) {
				assertThat(versions.get()).as("each script applied once").doesNotHaveDuplicates().isNotEmpty();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void bringsBackTablesOfSpringBatchThatAreMissing() {
		try (TestDatabase test = TestDatabase.create()) {
			JdbcTemplate jdbc = new JdbcTemplate(test.dataSource());
			jdbc.execute("drop schema batch cascade");
			Migrations.migrate(test.dataSource());
			assertThat(jdbc.queryForObject("select count(*) from batch.batch_job_instance", Integer.class)).isZero();
		}
	}

	@Test
	void refusesTablesOfANewerMuster() {
		try (TestDatabase test = TestDatabase.create()) {
			pretendEdition(test, "update flyway_schema_history set version = '999' where version = '001'");
			assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Migrations.migrate(test.dataSource()))
				.withMessageMatching("The tables have version 999, but this Muster knows them up to version \\d+\\. "
						+ "Nothing was changed\\. Use the newer Muster that made them\\.")
				.extracting(OperatorException::exitCode)
				.isEqualTo(ExitCode.CONFIGURATION);
		}
	}

	@Test
	void refusesTablesOfOtherScripts() {
		try (TestDatabase test = TestDatabase.create()) {
			pretendEdition(test, "update flyway_schema_history set checksum = 1 where version = '001'");
			assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Migrations.migrate(test.dataSource()))
				.withMessage("The tables were made by other scripts than those of this Muster. Nothing was changed. "
						+ "Use the Muster that made them, or another database by --db or --home.")
				.extracting(OperatorException::exitCode)
				.isEqualTo(ExitCode.CONFIGURATION);
		}
	}

	private static void pretendEdition(TestDatabase test, String change) {
		JdbcTemplate jdbc = new JdbcTemplate(test.dataSource());
		assertThat(jdbc.update(change)).isEqualTo(1);
		jdbc.execute("comment on schema muster is 'another edition'");
	}

	private static List<String> appliedVersions(DatabaseSettings settings) throws Exception {
		try (Database database = Database.open(settings); Connection connection = database.newConnection()) {
			return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
				.queryForList("select script from flyway_schema_history where type = 'SQL'", String.class);
		}
	}

}
