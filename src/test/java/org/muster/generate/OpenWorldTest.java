package org.muster.generate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.compare.NameKey;

import static org.assertj.core.api.Assertions.assertThat;

class OpenWorldTest {

	private static final int MEMBERS = 10_000;

	private static final int CITIZENS = 30_000;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path folder;

	@SuppressWarnings("NullAway.Init")
	private static Made made;

	@BeforeAll
	static void make() {
		made = Made.of(scenario(), folder);
	}

	private static Scenario scenario() {
		return Scenario.openWorld().withMembers(MEMBERS).withCitizens(CITIZENS).withSeed(11);
	}

	@Test
	void theSameSeedMakesTheSameFiles(@TempDir Path other) {
		Made again = Made.of(scenario(), other);
		assertThat(again.files()).isEqualTo(made.files())
			.containsExactly("decisions.csv", "hoa-binh.tsv", "job.yml", "phu-tho.csv", "registry.csv", "truth.csv",
					"vinh-phuc.csv");
		for (String file : made.files()) {
			assertThat(again.bytes(file)).as(file).isEqualTo(made.bytes(file));
		}
	}

	@ParameterizedTest(name = "{1} members of 10,000 are {0}")
	@CsvSource(textBlock = """
			absent, 80
			absent-namesake, 60
			absent-year-namesake, 80
			absent-date-namesake, 140
			absent-province-double, 30
			absent-commune-double, 1
			absent-twin, 30
			absent-parent, 30
			twin, 100
			twins, 100
			parent, 100
			parents, 60
			chance-twin, 500
			province-twin, 100
			near-namesake, 200
			settled, 200
			""")
	void everyKindHasItsShare(String kind, int members) {
		assertThat(made.members((row) -> Made.value(row, "member_kind").equals(kind))).isCloseTo(members,
				Offset.offset(3L));
	}

	@ParameterizedTest(name = "{0} of the open kinds in {1} %")
	@CsvSource(textBlock = """
			name-marks-lost,   3
			name-mark-wrong,   3
			name-letter-wrong, 2
			birth-year-alone,  3
			birth-year-by-one, 1.5
			home-wrong,        3
			residence-stale,   10
			""")
	void slipsFallAsOftenAsTheScenarioSays(String slip, double share) {
		long slipped = made.members((row) -> codes(row, "slips").contains(slip));
		assertThat(slipped / 9360.0 * 100).isCloseTo(share, Offset.offset(share * 0.25));
	}

	@Test
	void someMembersHaveSeveralSlips() {
		assertThat(made.members((row) -> codes(row, "slips").size() == 1)).isBetween(1900L, 2700L);
		assertThat(made.members((row) -> codes(row, "slips").size() == 2)).isBetween(250L, 600L);
		assertThat(made.members((row) -> codes(row, "slips").size() >= 3)).isBetween(20L, 120L);
	}

	@Test
	void halfOfThoseExportedTwiceAreWrittenOtherwise() {
		Map<String, List<Map<String, String>>> records = made.truth()
			.stream()
			.filter((row) -> Made.value(row, "kinds").contains("written-otherwise"))
			.collect(Collectors.groupingBy((row) -> Made.value(row, "member_no")));
		assertThat(records.size()).isBetween(60, 90);
		assertThat(records.values()).as("the truth tells which two are one member").allMatch((two) -> two.size() == 2);
		assertThat(records.values().stream().filter((two) -> !slips(two.get(0)).equals(slips(two.get(1)))).count())
			.as("each record errs by itself")
			.isGreaterThan(20);
	}

	private static String slips(Map<String, String> row) {
		return Made.value(row, "slips");
	}

	@Test
	void absentMembersAreNotInTheExtractAndAllOthersAre() {
		Set<String> citizens = column(made.registry(), "Số định danh cá nhân");
		assertThat(made.published()).hasSize(MEMBERS).allSatisfy((row) -> {
			boolean absent = Made.value(row, "member_kind").startsWith("absent");
			assertThat(Made.value(row, "national_id").isEmpty()).isEqualTo(absent);
			assertThat(absent || citizens.contains(Made.value(row, "national_id"))).isTrue();
		});
		assertThat(citizens).hasSize(CITIZENS);
		assertThat(made.registry().size()).isBetween(CITIZENS + 60, CITIZENS + 130);
	}

	@Test
	void halfOfTheMembersCarryNoNumber() {
		List<List<String>> records = made.export("phu-tho.csv", ',');
		long without = records.stream().filter((record) -> record.get(4).isEmpty() && record.get(5).isEmpty()).count();
		assertThat(without / (double) records.size()).isBetween(0.40, 0.55);
		long carried = records.stream().filter((record) -> !record.get(4).isEmpty()).count();
		assertThat(carried / (double) records.size()).isBetween(0.22, 0.36);
	}

	@Test
	void noTwoMembersCarryOneNationalId() {
		Set<String> ids = new HashSet<>();
		Set<String> members = new HashSet<>();
		List<List<String>> records = made.export("phu-tho.csv", ',');
		for (Map<String, String> row : made.truth()) {
			if (Made.value(row, "source_file").equals("phu-tho.csv")) {
				String id = records.get(Integer.parseInt(Made.value(row, "record_number")) - 1)
					.get(4)
					.replaceAll("[ .]", "")
					.replaceFirst("^0+", "");
				if (!id.isEmpty() && members.add(Made.value(row, "member_no"))) {
					assertThat(ids.add(id)).isTrue();
				}
			}
		}
	}

	@Test
	void namesakesOfAbsentMembersArePresent() {
		Set<String> citizens = made.registry()
			.stream()
			.map((row) -> NameKey.of(Made.value(row, "Họ, chữ đệm và tên")) + Made.value(row, "Ngày sinh"))
			.collect(Collectors.toSet());
		List<List<String>> records = made.export("phu-tho.csv", ',');
		List<Map<String, String>> doubles = made.truth()
			.stream()
			.filter((row) -> Made.value(row, "source_file").equals("phu-tho.csv"))
			.filter((row) -> Set.of("absent-date-namesake", "absent-province-double", "absent-commune-double")
				.contains(Made.value(row, "member_kind")))
			.filter((row) -> codes(row, "slips").isEmpty() && codes(row, "kinds").stream()
				.noneMatch((kind) -> kind.startsWith("date-") || kind.startsWith("birth-")))
			.toList();
		assertThat(doubles).hasSizeGreaterThan(20).allSatisfy((row) -> {
			List<String> record = records.get(Integer.parseInt(Made.value(row, "record_number")) - 1);
			assertThat(citizens).contains(NameKey.of(record.get(0)) + record.get(2));
		});
	}

	@Test
	void onlyPublishedRecordsAreLinkableOrNot() {
		assertThat(made.truth())
			.allMatch((row) -> Made.value(row, "linkable").isEmpty() != Made.value(row, "outcome").equals("published"));
		assertThat(made.published()).filteredOn((row) -> Made.value(row, "national_id").isEmpty())
			.allMatch((row) -> Made.value(row, "linkable").equals("no"));
		assertThat(made.members((row) -> Made.value(row, "linkable").equals("yes"))).isBetween(8900L, 9400L);
	}

	@Test
	void noCaseIsDecided() {
		assertThat(made.decisions()).isEmpty();
	}

	@ParameterizedTest(name = "{0} members and as many citizens")
	@ValueSource(ints = { 1, 60, 2000 })
	void aSmallExtractHasFewerDoubles(int size, @TempDir Path other) {
		Made small = Made.of(Scenario.openWorld().withMembers(size).withCitizens(size), other);
		assertThat(small.published()).hasSize(size);
		assertThat(column(small.registry(), "Số định danh cá nhân")).hasSize(size);
	}

	private static Set<String> codes(Map<String, String> row, String column) {
		String codes = Made.value(row, column);
		return codes.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(codes.split("\\|")));
	}

	private static Set<String> column(List<Map<String, String>> rows, String column) {
		return rows.stream().map((row) -> Made.value(row, column)).collect(Collectors.toSet());
	}

}
