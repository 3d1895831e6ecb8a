package org.muster.audit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.database.TestDatabase;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunNumberTest {

	private static TestDatabase database;

	@BeforeAll
	static void fill() {
		database = RunsFixture.create();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# text, run, data
			latest, 6,   6
			2,      2,   2
			3,      3,   2
			""")
	void findsTheRunAndItsRows(String text, int run, int data) {
		assertThat(RunNumber.resolve(database.dataSource(), text)).isEqualTo(new RunNumber(run, data));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			99         | run 99: there is no such run. './muster runs' lists the runs.
			0          | run '0': expected a number from 1, or 'latest'. './muster runs' lists the runs.
			last       | run 'last': expected a number from 1, or 'latest'. './muster runs' lists the runs.
			9999999999 | run '9999999999': expected a number from 1, or 'latest'. './muster runs' lists the runs.
			""", quoteCharacter = '`')
	void refusesWhatIsNoRun(String text, String message) {
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> RunNumber.resolve(database.dataSource(), text))
			.withMessage(message)
			.satisfies((problem) -> assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE));
	}

	@Test
	void refusesLatestWhenThereIsNone() {
		try (TestDatabase empty = TestDatabase.create()) {
			assertThatExceptionOfType(OperatorException.class)
				.isThrownBy(() -> RunNumber.resolve(empty.dataSource(), "latest"))
				.withMessage("run 'latest': there is no run yet. './muster run JOB' starts one.");
		}
	}

}
