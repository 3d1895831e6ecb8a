package org.muster.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.database.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class RunDigestTest {

	private final TestDatabase database = RunsFixture.create();

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void hashesTabSeparatedRowsInTheOrderOfTheirKey() throws Exception {
		String rows = """
				a.csv\t1\t2\tpublished\tt\t\tMEMBER0000001\t\\N\t\\N
				a.csv\t2\t3\tpublished\tt\t\tMEMBER0000010\t\\N\t\\N
				""";
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8));
		assertThat(digest(5).sections()).containsEntry("ledger", HexFormat.of().formatHex(hash))
			.containsOnlyKeys(RunDigest.SECTIONS);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			update ledger set reason = 'other' where run_id = 2 and outcome = 'held'     | ledger
			update member set phone = '1' where member_no = 'MEMBER0000002'              | members
			update member_history set phone = '1' where member_no = 'MEMBER0000001'      | members
			delete from finding where run_id = 2 and code = 'id-pending'                 | findings
			update id_decision set probability = 0.99996 where run_id = 2 and record_no = 2 | decisions
			""")
	void changesWithWhatTheRunDid(String change, String section) {
		RunDigest before = digest(2);
		RunsFixture.execute(this.database.dataSource(), change);
		RunDigest after = digest(2);
		assertThat(after.all()).isNotEqualTo(before.all());
		for (String name : RunDigest.SECTIONS) {
			boolean same = Objects.equals(after.sections().get(name), before.sections().get(name));
			assertThat(same).as(name).isEqualTo(!name.equals(section));
		}
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			update ledger set attempt = 9
			update run set started_at = now(), operator = 'another', attempt = 9
			update source_file set path = '/elsewhere'
			update member set phone = '1' where member_no = 'MEMBER0000001'
			update finding set code = 'other' where run_id <> 2
			""")
	void staysWithAttemptsTimesPathsAndOtherRuns(String change) {
		RunDigest before = digest(2);
		RunsFixture.execute(this.database.dataSource(), change);
		assertThat(digest(2)).isEqualTo(before);
	}

	@Test
	void isTheSameForTheSameResultsInAnotherRun() {
		RunDigest before = digest(2);
		for (String table : new String[] { "ledger", "finding", "id_decision", "source_file" }) {
			RunsFixture.execute(this.database.dataSource(), "delete from " + table + " where run_id = 6");
			RunsFixture.execute(this.database.dataSource(), "update " + table + " set run_id = 6 where run_id = 2");
		}
		assertThat(digest(6).sections().get("ledger")).isEqualTo(before.sections().get("ledger"));
		assertThat(digest(6).sections().get("findings")).isEqualTo(before.sections().get("findings"));
		assertThat(digest(6).sections().get("decisions")).isEqualTo(before.sections().get("decisions"));
	}

	@Test
	void theEventOfPublishingBindsEveryColumnOfAMember() {
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		jdbc.sql("create view written as " + Statement.ofRun(Statement.text("digest", "written"), 1)).update();
		String columns = "select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 order by 1";
		assertThat(jdbc.sql(columns.formatted("written")).query(String.class).list()).doesNotContain("changed_run")
			.containsAll(jdbc.sql(columns.formatted("member"))
				.query(String.class)
				.list()
				.stream()
				.filter((column) -> !column.equals("changed_run"))
				.toList());
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			# table             | section       | columns that are left out
			source_file         | inputs        | text_path inspect_ms
			block               | blocks        | ''
			held_record         | held          | ''
			candidate           | candidates    | ''
			link_level          | weights       | ''
			link_pattern        | weights       | ''
			link_figure         | audits        | ''
			link_audit          | audits        | ''
			closed_stratum      | audits        | ''
			missing_member      | missing       | ''
			organisation        | organisations | ''
			code_use            | uses          | ''
			unit_use            | uses          | ''
			code                | codes         | ''
			administrative_unit | codes         | ''
			""")
	void theEventOfPublishingBindsEveryColumn(String table, String section, String but) {
		List<String> read = List.of(Statement.text("digest", section).split("[^a-z0-9_]+"));
		String columns = "select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 order by attnum";
		assertThat(JdbcClient.create(this.database.dataSource())
			.sql(columns.formatted(table))
			.query(String.class)
			.list()
			.stream()
			.filter((column) -> !read.contains(column))
			.collect(Collectors.joining(" "))).isEqualTo(but);
	}

	private RunDigest digest(int run) {
		return RunDigest.of(this.database.dataSource(), run);
	}

}
