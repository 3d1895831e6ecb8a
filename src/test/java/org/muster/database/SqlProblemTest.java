package org.muster.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlProblemTest {

	/** Stands for a value of a record; appears nowhere else. */
	private static final String PLANTED = "Plantedname";

	private TestDatabase test;

	private JdbcTemplate jdbc;

	/** What earlier builds logged, in characters. */
	private int earlier;

	@BeforeAll
	void createTable() throws IOException {
		this.test = TestDatabase.create();
		this.earlier = wholeLog().length();
		this.jdbc = new JdbcTemplate(this.test.dataSource());
		this.jdbc.execute("""
				create table sample (name text primary key, born date, size int not null check (size > 0),
				                     short varchar(3))""");
		this.jdbc.update("insert into sample (name, size) values (?, 1)", PLANTED);
	}

	@AfterAll
	void drop() {
		this.test.close();
	}

	static Stream<Arguments> refusals() {
		return Stream.of(
				Arguments.of("insert into sample (name, size) values ('%s', 1)",
						"SQLSTATE 23505 (a constraint is violated), table sample, constraint sample_pkey"),
				Arguments.of("insert into sample (name, size) values ('%s2', 0)",
						"SQLSTATE 23514 (a constraint is violated), table sample, constraint sample_size_check"),
				Arguments.of("insert into sample (name) values ('%s3')",
						"SQLSTATE 23502 (a constraint is violated), table sample, column size"),
				Arguments.of("select '%s'::int", "SQLSTATE 22P02 (a value does not fit its column)"),
				Arguments.of("select '%s'::date", "SQLSTATE 22007 (a value does not fit its column)"),
				Arguments.of("select '{\"%s'::jsonb", "SQLSTATE 22P02 (a value does not fit its column)"),
				Arguments.of("insert into sample (name, size, short) values ('b', 1, '%s')",
						"SQLSTATE 22001 (a value does not fit its column)"),
				Arguments.of("select \"%s\" from sample", "SQLSTATE 42703 (the statement does not fit the tables)"),
				Arguments.of("do $$ begin raise exception 'about %s'; end $$", "SQLSTATE P0001"),
				Arguments.of("do $$ begin raise warning 'about %s'; perform 1/0; end $$",
						"SQLSTATE 22012 (a value does not fit its column)"));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("refusals")
	void saysWhatWasRefusedButNoValue(String statement, String expected) throws IOException {
		String sql = statement.formatted(PLANTED);
		DataAccessException failure = catchThrowableOfType(DataAccessException.class, () -> this.jdbc.execute(sql));
		assertThat(failure).as("the driver's own message quotes the value").hasMessageContaining(PLANTED);
		assertThat(SqlProblem.describe(failure)).contains(expected);
		assertThat(serverLog()).doesNotContain(PLANTED);
	}

	@Test
	void refusedCopyLeavesNoValueBehind() throws IOException {
		CopyRows rows = new CopyRows().add("x").add(PLANTED).endRow();
		SqlFailure failure = catchThrowableOfType(SqlFailure.class,
				() -> Copy.into(this.test.dataSource(), "sample (name, size)", rows));
		assertThat(failure).hasMessage("COPY sample (name, size): SQLSTATE 22P03 (a value does not fit its column)")
			.hasNoCause();
		assertThat(serverLog()).doesNotContain(PLANTED);
	}

	@Test
	void refusedParameterLeavesNoValueBehind() throws IOException {
		DataAccessException failure = catchThrowableOfType(DataAccessException.class,
				() -> this.jdbc.update("insert into sample (name, size) select ?, cast(? as int)", "x", PLANTED));
		assertThat(SqlProblem.describe(failure)).contains("SQLSTATE 22P02 (a value does not fit its column)");
		assertThat(serverLog()).doesNotContain(PLANTED);
		assertThat(wholeLog()).as("it is the log").contains("ready to accept connections");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			08006 | SQLSTATE 08006 (the connection to the database is lost or refused)
			28P01 | SQLSTATE 28P01 (the database refuses user or password)
			40001 | SQLSTATE 40001 (the transaction was rolled back)
			40P01 | SQLSTATE 40P01 (two transactions waited for each other)
			42501 | SQLSTATE 42501 (the database user may not do this)
			53100 | SQLSTATE 53100 (the disk of the database is full)
			53200 | SQLSTATE 53200 (the database is out of memory)
			53300 | SQLSTATE 53300 (the database lacks a resource)
			57P01 | SQLSTATE 57P01 (the database was stopped)
			57P03 | SQLSTATE 57P03 (the database is starting, stopping or in recovery)
			25006 | SQLSTATE 25006 (the database only reads: it is a standby, or set so)
			58030 | SQLSTATE 58030 (the database has trouble with its system)
			XX000 | SQLSTATE XX000 (the database has an internal error)
			57014 | SQLSTATE 57014
			      | SQLSTATE 08003 (the connection to the database is lost or refused)
			""")
	void saysWhatACodeMeans(String code, String description) {
		assertThat(SqlProblem.describe(new SQLException(PLANTED, code))).isEqualTo(description);
	}

	@ParameterizedTest
	@CsvSource({ "08006, true", "57P01, true", "57P03, true", "25006, true", "57014, false", "53100, false" })
	void tellsWhetherAServerIsThere(String code, boolean unavailable) {
		assertThat(SqlProblem.isUnavailable(code)).isEqualTo(unavailable);
	}

	@Test
	void findsTheProblemBehindAFailure() {
		SQLException problem = new SQLException(PLANTED, "40001");
		Exception outer = new IllegalStateException(new IllegalArgumentException(problem));
		assertThat(SqlProblem.find(outer)).contains(problem);
		assertThat(SqlProblem.describe(new IllegalStateException())).isEqualTo(Optional.empty());
	}

	private String serverLog() throws IOException {
		return wholeLog().substring(this.earlier);
	}

	private static String wholeLog() throws IOException {
		return Files.readString(TestDatabase.home().postgres().resolve("server.log"));
	}

}
