package org.muster.audit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.database.TestDatabase;
import org.muster.link.ClopperPearson;
import org.muster.model.NationalId;
import org.muster.report.Figure;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the figures say of an ID's digits, and the functions that the database has. */
class DigitsFigureTest {

	private static final List<String> KINDS = List.of("consistent", "disputed", "contradicts", "code_unknown");

	private static TestDatabase database;

	@BeforeAll
	static void fill() {
		database = RunsFixture.create();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@ParameterizedTest(name = "{0} of {1} born {2}, finding <{3}>: {4}")
	@CsvSource(textBlock = """
			# national id, gender, birth date, finding,             kind
			001061000002,  M,      1961-07-XX, '',                  consistent
			001061000002,  '',     '',         '',                  consistent
			295261000002,  M,      2061-07-XX, '',                  consistent
			001061000002,  F,      1961-07-XX, '',                  contradicts
			001061000002,  F,      1961-07-XX, gender-conflict,     disputed
			001061000002,  F,      1961-07-XX, birth-date-conflict, contradicts
			001061000002,  M,      1962-07-XX, '',                  contradicts
			001061000002,  M,      1962-07-XX, birth-date-conflict, disputed
			001061000002,  F,      1962-07-XX, birth-date-conflict, contradicts
			001261000002,  M,      1961-07-XX, '',                  contradicts
			001261000002,  M,      '',         '',                  contradicts
			003061000002,  M,      1961-07-XX, '',                  code_unknown
			296061000002,  M,      1961-07-XX, '',                  code_unknown
			00106100000,   M,      1961-07-XX, '',                  code_unknown
			""")
	void judgesTheDigitsByTheMember(String nationalId, String gender, String birthDate, String finding, String kind) {
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		jdbc.sql("update member set national_id = ?, gender = ?, birth_date = ? where member_no = 'MEMBER0000002'")
			.params(nationalId, gender, birthDate)
			.update();
		jdbc.sql("delete from finding where run_id = 2 and file_no = 1 and record_no = 2").update();
		jdbc.sql("insert into finding select 2, 1, 2, ?, '', 'identify' where ? <> ''")
			.params(finding, finding)
			.update();
		Figure coverage = new RunFigures(database.dataSource()).figures(2)
			.getOrDefault("coverage", new Figure("", List.of(), List.of()));
		Map<String, Object> ofUnit = coverage.where("organisation", "Chi bộ 1").get(0);
		assertThat(KINDS).allSatisfy((one) -> assertThat(Figure.number(ofUnit, one)).as(one)
			.isEqualTo((one.equals("consistent") ? 1 : 0) + (one.equals(kind) ? 1 : 0)));
	}

	@Test
	void knowsTheSameCodesOfPlacesAsTheProgram() {
		List<String> known = JdbcClient.create(database.dataSource())
			.sql("""
					select to_char(n, 'FM000') || '054000001' from generate_series(0, 999) n
					 where national_id_place_is_known(to_char(n, 'FM000') || '054000001') order by n""")
			.query(String.class)
			.list();
		assertThat(known).hasSize(258).allMatch(NationalId::isWellFormed);
		assertThat(java.util.stream.IntStream.range(0, 1000)
			.mapToObj((code) -> "%03d054000001".formatted(code))
			.filter(NationalId::isWellFormed)).hasSize(known.size());
	}

	@ParameterizedTest(name = "{0} of {1}")
	@CsvSource({ "0, 1", "1, 1", "0, 1000000", "1, 1000000", "17, 1000000", "3, 40", "39, 40", "700, 90000" })
	void boundsARateAsTheProgramDoes(long wrong, long audited) {
		assertThat(bound(wrong, audited, false)).isCloseTo(ClopperPearson.lower(wrong, audited, 0.025), within(1e-9));
		assertThat(bound(wrong, audited, true)).isCloseTo(ClopperPearson.upper(wrong, audited, 0.025), within(1e-9));
	}

	private static double bound(long wrong, long audited, boolean upper) {
		return JdbcClient.create(database.dataSource())
			.sql("select wrong_rate_bound(?, ?, 0.025, ?)")
			.params(wrong, audited, upper)
			.query(Double.class)
			.single();
	}

}
