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
		database = RunsFixture.create();
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
					coverage       | {organisation=Chi bộ 1, members=2, with_id=2, certain=1, linked=1, reviewed=0, pending=0, none=0, consistent=2, disputed=0, contradicts=0, code_unknown=0} {organisation=Chi bộ 2, members=2, with_id=1, certain=0, linked=0, reviewed=1, pending=1, none=0, consistent=1, disputed=0, contradicts=0, code_unknown=0} {organisation=, members=1, with_id=1, certain=1, linked=0, reviewed=0, pending=0, none=0, consistent=1, disputed=0, contradicts=0, code_unknown=0} {organisation=Chi bộ 3, members=1, with_id=0, certain=0, linked=0, reviewed=0, pending=0, none=1, consistent=0, disputed=0, contradicts=0, code_unknown=0}
					link-promise   | {kind=another-citizen, tolerated=10.00, links=2, expected_wrong=0.0001, expected=25.00, kept=no} {kind=absent-member, tolerated=50.00, links=2, expected_wrong=0.0001, expected=40.00, kept=yes}
					link-audit     | {source=withheld-number, runs=2, audited=1000, wrong=2, in_a_million=2000.0, at_least=242.3, at_most=7205.9} {source=blind-recheck, runs=1, audited=2, wrong=1, in_a_million=500000.0, at_least=12579.1, at_most=987420.9} {source=decoys, runs=1, audited=50, wrong=0, in_a_million=0.0, at_least=0.0, at_most=71121.8}
					link-terms     | {measure=link-at, value=99.00000} {measure=found-share, value=93.21} {measure=citizens, value=20} {measure=by-number, value=400} {measure=blocking-loss, value=0.25} {measure=closed-strata, value=1}
					link-strata    | {rule=match-weight, evidence=7, audited=98, wrong=0, at_least=0.0, closed=yes} {rule=match-weight, evidence=name=exact, audited=902, wrong=2, at_least=394.1, closed=no}
					reviewers      | {reviewer=ann, decisions=5, linked=2, none=3, cannot_tell=0, withdrawn=0, blind=2, rechecks=2, rechecks_agreed=1} {reviewer=bob, decisions=4, linked=2, none=1, cannot_tell=1, withdrawn=0, blind=0, rechecks=0, rechecks_agreed=0}
					reviewer-agreement | {one=ann, other=bob, questions=3, agreed=2, kappa=0.500}
					held           | {reason=birth-date-unreadable, records=1} {reason=national-id-shared, records=1}
					apart          | {outcome=merged, rule=card-number, records=1} {outcome=excluded, rule=left-before-2000, records=1}
					cards          | {with_reason=3, listed=2, not_listed=1, open_before=2}
					card-states    | {state=listed, cards=1} {state=printed, cards=1} {state=handed-over, cards=1}
					card-organisations | {organisation=Chi bộ 1, listed=1, listed_before=0, not_listed=0} {organisation=Chi bộ 2, listed=1, listed_before=0, not_listed=0} {organisation=Chi bộ 3, listed=0, listed_before=0, not_listed=1}
					card-reasons   | {reason=id-newly-attached, listed=2, not_listed=0} {reason=printed-name-changed, listed=1, not_listed=0} {reason=card-number-malformed, listed=0, not_listed=1}
					card-obstacles | {obstacle=id-not-verified, cards=1} {obstacle=no-card, cards=1}
					members        | {published=6, added=4, changed=1, unchanged=1}
					changes        | {field=full_name, rule=capitalise-name, records=2} {field=full_name, rule=collapse-spaces, records=1} {field=gender, rule=gender-code, records=1}
					candidates     | {rule=, pairs=3, members=2, vetoed=1} {rule=national-id-confirmed, pairs=1, members=1, vetoed=0}
					gates          | {gate=balance, state=open, amount=10, of_all=10, allowed=100 %, accepted_by=, because=} {gate=most-held, state=accepted, amount=2, of_all=10, allowed=10 %, accepted_by=op2, because=two known ones}
					quality        | {field=full_name, records=10, filled_before=9, filled_after=9, right_before=6, right_after=8, consistent=9, unique_ones=9} {field=national_id, records=10, filled_before=3, filled_after=3, right_before=2, right_after=3, consistent=3, unique_ones=2}
					exceptions     | {kind=quarantine, reason=birth-date-unreadable, records=1, open_earlier=0, disposition=waits, disposed_by=, because=} {kind=quarantine, reason=national-id-shared, records=1, open_earlier=1, disposition=waits, disposed_by=, because=} {kind=quarantine, reason=birth-date-unreadable, records=1, open_earlier=0, disposition=corrected, disposed_by=carl, because=} {kind=review, reason=margin, records=1, open_earlier=1, disposition=waits, disposed_by=, because=} {kind=review, reason=link, records=1, open_earlier=0, disposition=decided, disposed_by=ann, bob, because=} {kind=gate, reason=most-held, records=2, open_earlier=0, disposition=accepted, disposed_by=op2, because=two known ones}
					link-quality   | {measure=precision, right_ones=1, of_all=2, estimate=50.000, at_least=1.257, at_most=98.743} {measure=recall, right_ones=1, of_all=4, estimate=25.000, at_least=0.630, at_most=80.588}
					link-weights   | {bits=0, certain=0, linked=0, reviewed=0, pending=1, none=0} {bits=16, certain=0, linked=0, reviewed=1, pending=0, none=0} {bits=20, certain=0, linked=1, reviewed=0, pending=0, none=0} {bits=36, certain=1, linked=0, reviewed=0, pending=0, none=0} {bits=40, certain=1, linked=0, reviewed=0, pending=0, none=0}
					previous       | {measure=read, previous_run=1, before=2, now=10, difference=8} {measure=published, previous_run=1, before=2, now=6, difference=4}
					since-previous | {part=input, name=b.csv, previous_run=1, before=, now=2222222222222222222222222222222222222222222222222222222222222222} {part=input, name=registry.csv, previous_run=1, before=, now=3333333333333333333333333333333333333333333333333333333333333333}
					attempts       | {attempt=1, steps_begun=2, steps_finished=2, settled=1, repeated_from=, digest=} {attempt=2, steps_begun=3, steps_finished=3, settled=9, repeated_from=, digest=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
					disclosures    | {run=1, operator=dan, command=explain, purpose=complaint 17, members=1, first_at=2025-11-19 09:30, last_at=2025-11-19 09:30} {run=2, operator=ann, command=review show, purpose=review, members=2, first_at=2025-11-20 08:00, last_at=2025-11-20 09:30}
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
