package org.muster.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.database.TestDatabase;
import org.muster.report.Figure;
import org.muster.report.Language;
import org.muster.report.ReportPage;
import org.muster.report.RunReport;
import org.muster.report.Verdict;
import org.muster.report.Verdict.State;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class RunFiguresTest {

	private static TestDatabase database;

	@BeforeAll
	static void fill() {
		database = TestDatabase.create();
		RunsFixture.load(database);
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@ParameterizedTest(name = "run {0} is {1}")
	@CsvSource(textBlock = """
			# run, state,   dry run, balanced, read, waiting, step
			2,     WAITING, false,   true,     10,   3,       ''
			3,     WAITING, false,   true,     10,   3,       ''
			4,     FAILED,  false,   true,     10,   0,       standardise
			5,     DONE,    true,    true,     2,    0,       ''
			""")
	void saysHowARunStands(int run, State state, boolean dryRun, boolean balanced, long read, long waiting,
			String step) {
		Verdict verdict = report(run).verdict();
		State expected = (run == 3) ? State.DONE : state;
		assertThat(verdict.state()).isEqualTo(expected);
		assertThat(List.of(verdict.dryRun(), verdict.balanced(), verdict.read(), verdict.waiting(), verdict.step()))
			.isEqualTo(List.of(dryRun, balanced, read, waiting, step));
	}

	@Test
	void givesTheFiguresOfTheRunThatWasRepeated() {
		assertThat(report(3).figures()).isEqualTo(report(2).figures());
		assertThat(report(3).run().data()).isEqualTo(2);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					coverage       | {organisation=Chi bộ 1, members=2, with_id=2, consistent=2} {organisation=Chi bộ 2, members=2, with_id=1, consistent=1} {organisation=, members=1, with_id=1, consistent=1} {organisation=Chi bộ 3, members=1, with_id=0, consistent=0}
					held           | {reason=birth-date-unreadable, records=1} {reason=national-id-shared, records=1}
					apart          | {outcome=merged, rule=card-number, records=1} {outcome=excluded, rule=left-before-2000, records=1}
					cards          | {with_reason=3, listed=2, not_listed=1}
					card-reasons   | {reason=id-newly-attached, listed=2, not_listed=0} {reason=printed-name-changed, listed=1, not_listed=0} {reason=card-number-malformed, listed=0, not_listed=1}
					card-obstacles | {obstacle=id-unverified, cards=1} {obstacle=no-national-id, cards=1}
					members        | {published=6, added=4, changed=1, unchanged=1}
					changes        | {field=full_name, rule=capitalise-name, records=2} {field=full_name, rule=collapse-spaces, records=1} {field=gender, rule=gender-code, records=1}
					candidates     | {rule=, pairs=3, members=2, vetoed=1} {rule=national-id-confirmed, pairs=1, members=1, vetoed=0}
					""")
	void countsInTheTables(String key, String rows) {
		List<String> found = report(2).figure(key).rows().stream().map(Map::toString).toList();
		assertThat(String.join(" ", found)).isEqualTo(rows);
	}

	@Test
	void readsBackTheJsonItWrites() {
		RunReport report = report(2);
		RunReport read = RunReport.ofJson("report.json", report.toJson());
		assertThat(read).isEqualTo(report);
		assertThat(read.toJson()).isEqualTo(report.toJson());
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void printsForEachFigureTheStatementThatGivesIt(Language language) throws Exception {
		RunReport report = report(2);
		String page = ReportPage.html(report, language);
		Files.createDirectories(Path.of("target/report"));
		Files.writeString(Path.of("target/report/small-" + language.tag() + ".html"), page);
		Files.writeString(Path.of("target/report/small.json"), report.toJson());
		List<List<Map<String, Object>>> figures = new ArrayList<>();
		List<String> printed = statements(page);
		printed.stream().filter((sql) -> !sql.contains("copy (")).forEach((sql) -> figures.add(rows(sql)));
		assertThat(figures)
			.containsExactlyInAnyOrderElementsOf(report.figures().values().stream().map(Figure::rows).toList());
		assertThat(printed).hasSize(report.figures().size() + report.digest().size());
	}

	private static List<Map<String, Object>> rows(String sql) {
		List<Map<String, Object>> rows = JdbcClient.create(database.dataSource())
			.sql(sql.replace(":run", "2"))
			.query()
			.listOfRows();
		return new Figure("", List.of(), rows).rows();
	}

	private static List<String> statements(String page) {
		List<String> statements = new ArrayList<>();
		Matcher matcher = Pattern.compile("<pre class=\"sql\" translate=\"no\">(.*?)</pre>", Pattern.DOTALL)
			.matcher(page);
		while (matcher.find()) {
			statements.add(matcher.group(1)
				.replace("&lt;", "<")
				.replace("&gt;", ">")
				.replace("&quot;", "\"")
				.replace("&#39;", "'")
				.replace("&amp;", "&"));
		}
		return statements;
	}

	private static RunReport report(int run) {
		return new RunFigures(database.dataSource())
			.report(RunNumber.resolve(database.dataSource(), Integer.toString(run)));
	}

}
