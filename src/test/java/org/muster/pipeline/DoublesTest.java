package org.muster.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.TraceReader;
import org.muster.generate.Generator;
import org.muster.generate.Scenario;
import org.muster.model.RecordKey;
import org.muster.report.Figure;
import org.muster.report.Language;
import org.muster.report.TraceText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One night over an open world in which members are exported twice and written otherwise.
 */
class DoublesTest {

	private static final int MEMBERS = 3_000;

	@TempDir
	private static Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private static Night night;

	@BeforeAll
	static void run() {
		Generator.generate(Scenario.openWorld().withMembers(MEMBERS).withCitizens(MEMBERS).withSeed(5), folder,
				(line) -> {
				});
		night = new Night(folder.resolve("home"));
		night.run(Night.nightly(folder, folder.resolve("job"),
				Map.of("most-held: 0.5%", "most-held: 5%", "least-id-coverage: 90%", "least-id-coverage: 0%",
						"margin: 7", "margin: 7\n  highest-wrong-rate: 0.0001", "most-waiting: 0",
						"most-waiting: 9999")));
	}

	@AfterAll
	static void drop() {
		night.close();
	}

	@Test
	void findsDoublesByTheirWeightAndMergesNobodyElse() {
		List<Map<String, Object>> merges = table("merges");
		assertThat(merges).allMatch((row) -> Figure.number(row, "wrong") == 0);
		assertThat(merges).filteredOn((row) -> "match-weight".equals(row.get("rule")))
			.singleElement()
			.satisfies((row) -> assertThat(Figure.number(row, "right")).isGreaterThan(3));
		assertThat(table("doubles")).filteredOn((row) -> "alike".equals(row.get("written")))
			.allMatch((row) -> Figure.number(row, "found") == Figure.number(row, "doubles"));
	}

	@Test
	void theLedgerAndTheMergeSayWhy() {
		assertThat(
				night.count("merged_record where (rule = 'match-weight') <> (evidence like 'name=%' and weight > 0)"))
			.isZero();
		assertThat(night.count("ledger where outcome = 'merged' and reason = 'match-weight'"))
			.isEqualTo(night.count("merged_record where rule = 'match-weight'"));
	}

	@Test
	void theTraceTellsTheEvidenceInWords() {
		List<Integer> merge = night
			.texts("select file_no || ' ' || record_no from merged_record "
					+ "where rule = 'match-weight' and evidence like '%birth-date=full%' order by 1")
			.stream()
			.limit(1)
			.flatMap((key) -> List.of(key.split(" ")).stream())
			.map(Integer::valueOf)
			.toList();
		var trace = new TraceReader(night.database().dataSource(), false).record(1,
				new RecordKey(merge.get(0), merge.get(1)));
		assertThat(new TraceText(Language.ENGLISH).of(trace))
			.anyMatch((line) -> line.contains("the same member by the weight of all that agrees and differs."))
			.anyMatch((line) -> line.startsWith("No number says so; how they agree weighs ")
					&& line.contains("birth date: day, month and year agree; "));
	}

	private static List<Map<String, Object>> table(String name) {
		return Objects.requireNonNull(night.evaluate(1, folder.resolve("truth.csv")).tables().get(name)).rows();
	}

}
