package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.database.TestDatabase;
import org.muster.generate.SmallRegister;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of reviewers on a small register without its decisions. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
class ReviewCommandsTest {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void showNoValuesUntilTheyAreOpenedAndRecorded() throws IOException {
		try (TestDatabase database = TestDatabase.create();
				Terminal terminal = new Terminal(this.folder.resolve("home"), database.settings())) {
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			terminal.see(4, "run", definition().toString());
			String list = terminal.see(0, "review", "list").out();
			String member = list.lines().skip(1).findFirst().orElseThrow().split(" ")[0];
			List<String> values = jdbc
				.sql("""
						select unnest(array[c.national_id, c.citizen_name, r.full_name]) from id_decision d
						  join record r using (run_id, file_no, record_no) join candidate c using (run_id, file_no, record_no)
						 where d.member_no = ?""")
				.param(member)
				.query(String.class)
				.list();
			assertThat(values).isNotEmpty();
			for (String[] command : List.of(new String[] { "review", "list", "--json" },
					new String[] { "review", "show", member }, new String[] { "review", "show", member, "--json" },
					new String[] { "review", "show", member, "--blind", "--language", "vi" },
					new String[] { "explain", member }, new String[] { "explain", member, "--json" },
					new String[] { "explain", member, "--field", "full_name" },
					new String[] { "explain", "--record", record(jdbc, member), "--json" })) {
				Terminal.Said said = terminal.see(0, command);
				assertThat(said.out()).containsAnyOf(member, "full_name", "record.outcome");
				assertThat(values).allSatisfy((value) -> assertThat(said.out() + said.err()).doesNotContain(value));
			}
			assertThat(count(jdbc, "disclosure")).isZero();

			assertThat(terminal.see(2, "review", "show", member, "--open").err()).isEqualTo(
					"review show: --purpose is missing; one line that says what the values are needed for was expected. "
							+ "Nothing was shown.\n");
			assertThat(terminal.see(0, "explain", member, "--open", "--purpose", "complaint 17").out())
				.contains(values.get(0), values.get(2));
			assertThat(jdbc.sql("select operator || command || member_no || run_id || purpose from disclosure")
				.query(String.class)
				.list()).containsExactly("testerexplain" + member + "1complaint 17");

			Path sheet = this.folder.resolve("review.xlsx");
			terminal.see(0, "review", "export", "--output", sheet.toString(), "--blind", "--purpose", "second look");
			assertThat(count(jdbc, "disclosure where command = 'review export'")).isEqualTo(list.lines().count() - 1);
			assertThat(terminal.see(0, "review", "import", sheet.toString(), "--delimiter", ";").out())
				.as("a workbook has no delimiter")
				.contains(": 0 decisions added, 0 known already");
			terminal.see(0, "review", "decide", member, "--link", "A", "--reviewer", "R-1", "--reason", "papers");
			assertThat(count(jdbc, "review_decision where blind and question <> ''")).isEqualTo(1);
			assertThat(terminal.see(0, "review", "agreement").out()).contains("blind re-checks of the machine: 0");
		}
	}

	private static String record(JdbcClient jdbc, String member) {
		return jdbc.sql("""
				select file_name || ':' || record_no from id_decision join source_file using (run_id, file_no)
				 where member_no = ?""").param(member).query(String.class).single();
	}

	@ParameterizedTest
	@CsvSource({ "an.le, false, true, an.le", "an.le, false, false,", "an.le, true, true,", "root, false, true,",
			"Administrator, false, true,", "'', false, true," })
	void namesTheUserOnlyWhereThatIsOnePerson(String user, boolean asAnother, boolean terminal, String reviewer) {
		assertThat(ReviewerName.of(user, asAnother, terminal).orElse(null)).isEqualTo(reviewer);
	}

	private static long count(JdbcClient jdbc, String what) {
		return jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

	private Path definition() throws IOException {
		String text = Files.readString(Path.of("jobs", "nightly-import.yml"));
		return Files.writeString(this.folder.resolve("nightly-import.yml"),
				text.replaceAll("(?m)^decisions:.*\n  files:.*\n", "")
					.replace("../sample-data", SmallRegister.folder().toString()));
	}

}
