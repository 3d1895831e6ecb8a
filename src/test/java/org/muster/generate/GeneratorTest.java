package org.muster.generate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.compare.NameKey;
import org.muster.model.ExitCode;
import org.muster.model.Gender;
import org.muster.model.NationalId;
import org.muster.model.OperatorException;
import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GeneratorTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path folder;

	@SuppressWarnings("NullAway.Init")
	private static Made sample;

	@BeforeAll
	static void makesTheSample() {
		sample = Made.of(Scenario.standard(), folder);
	}

	@Test
	void theCommittedSampleIsWhatTheScenarioMakes() {
		Made committed = new Made(Path.of("sample-data"));
		assertThat(committed.files()).isEqualTo(sample.files());
		for (String file : sample.files()) {
			assertThat(committed.bytes(file)).as(file).isEqualTo(sample.bytes(file));
		}
	}

	@Test
	void theCommittedBadSampleIsWhatItsScenarioMakes(@TempDir Path other) {
		Made committed = new Made(Path.of("sample-data/bad"));
		Made made = Made.of(Scenario.read(Path.of("sample-data/bad/scenario.yml")), other);
		assertThat(committed.files()).isEqualTo(made.files());
		for (String file : made.files()) {
			assertThat(committed.bytes(file)).as(file).isEqualTo(made.bytes(file));
		}
	}

	@Test
	void anotherSeedMakesOtherPeople(@TempDir Path other) {
		Made made = Made.of(Scenario.standard().withSeed(7), other);
		assertThat(made.bytes("phu-tho.csv")).isNotEqualTo(sample.bytes("phu-tho.csv"));
		assertThat(made.members(Made::isListed)).isEqualTo(sample.members(Made::isListed));
	}

	@Test
	void theSampleListsItsCardsAndGivesEveryMemberAnId() {
		assertThat(sample.members(Made::isListed)).isEqualTo(2619);
		assertThat(sample.published()).hasSize(5303)
			.allMatch((row) -> NationalId.isWellFormed(Made.value(row, "national_id")));
		assertThat(sample.truth()).hasSize(5400);
	}

	@ParameterizedTest(name = "{0} members and {1} citizens, seed {2}")
	@CsvSource(textBlock = """
			# members, citizens, seed, listed
			53,        120,      1,    26
			1000,      2500,     2,    494
			5303,      5303,     3,    2619
			20000,     30000,    4,    9875
			""")
	void otherCountsAgreeWithTheirTruth(int members, int citizens, long seed, int listed, @TempDir Path other) {
		Made made = Made.of(Scenario.standard().withMembers(members).withCitizens(citizens).withSeed(seed), other);
		assertThat(made.published()).hasSize(members);
		assertThat(column(made.published(), "member_no")).hasSize(members);
		assertThat(column(made.published(), "national_id")).hasSize(members);
		assertThat(made.registry()).hasSize(citizens);
		assertThat(made.members(Made::isListed)).isCloseTo(listed,
				org.assertj.core.data.Offset.offset((long) Math.max(5, members / 1000)));
	}

	@Test
	void everyRecordHasOneTruthAndEveryMergedOneItsMember() {
		assertThat(sample.truth().stream().map((row) -> row.get("source_file") + row.get("record_number")))
			.doesNotHaveDuplicates();
		Set<String> published = column(sample.published(), "member_no");
		assertThat(published).hasSize(sample.published().size());
		assertThat(sample.truth()).filteredOn((row) -> Made.value(row, "outcome").equals("merged"))
			.isNotEmpty()
			.allMatch((row) -> published.contains(Made.value(row, "member_no")));
		assertThat(sample.export("phu-tho.csv", ',')).hasSize(2000).allMatch((row) -> row.size() == 15);
		assertThat(sample.export("hoa-binh.tsv", '\t')).hasSize(1500).allMatch((row) -> row.size() == 15);
	}

	@Test
	void everyMemberIsExactlyOneCitizen() {
		Set<String> citizens = column(sample.registry(), "Số định danh cá nhân");
		assertThat(citizens).hasSize(12_000);
		assertThat(citizens).containsAll(column(sample.published(), "national_id"));
		assertThat(column(sample.published(), "national_id")).hasSize(5303);
	}

	@Test
	void noTwoCitizensHaveTheSameFoldedNameAndFullBirthDate(@TempDir Path other) {
		Made crowd = Made.of(Scenario.standard().withCitizens(100_000), other);
		assertThat(crowd.registry()
			.stream()
			.map((row) -> NameKey.of(Made.value(row, "Họ, chữ đệm và tên")) + row.get("Ngày sinh"))
			.distinct()).hasSize(100_000);
	}

	@Test
	void aMemberWithoutNumbersIsOneCitizenByNameAndBirthDate() {
		Map<String, String> citizens = sample.registry()
			.stream()
			.collect(Collectors.toMap(
					(row) -> NameKey.of(Made.value(row, "Họ, chữ đệm và tên")) + Made.value(row, "Ngày sinh"),
					(row) -> Made.value(row, "Số định danh cá nhân")));
		List<List<String>> records = sample.export("phu-tho.csv", ',');
		List<Map<String, String>> clear = sample.truth()
			.stream()
			.filter((row) -> Made.value(row, "source_file").equals("phu-tho.csv"))
			.filter((row) -> Set.of(Made.value(row, "kinds").split("\\|")).contains("id-missing"))
			.filter((row) -> !Made.value(row, "kinds").contains("date-"))
			.toList();
		assertThat(clear).hasSizeGreaterThan(100).allSatisfy((row) -> {
			List<String> record = records.get(Integer.parseInt(Made.value(row, "record_number")) - 1);
			assertThat(citizens.get(NameKey.of(record.get(0)) + record.get(2))).isEqualTo(row.get("national_id"));
		});
	}

	@Test
	void aNationalIdTellsGenderAndBirthYearOfAllCitizensButTheContradictingOnes() {
		long denied = sample.registry().stream().filter((row) -> {
			String date = Made.value(row, "Ngày sinh");
			PartialDate birthDate = PartialDate
				.ofIso(date.substring(6) + "-" + date.substring(3, 5) + "-" + date.substring(0, 2));
			Gender gender = Made.value(row, "Giới tính").equals("Nam") ? Gender.MALE : Gender.FEMALE;
			return NationalId.contradicts(Made.value(row, "Số định danh cá nhân"), gender, birthDate);
		}).count();
		assertThat(denied).isEqualTo(5);
	}

	@Test
	void everyDecisionLinksAPublishedMemberToItsCitizen() {
		Map<String, String> ids = sample.published()
			.stream()
			.collect(Collectors.toMap((row) -> Made.value(row, "member_no"), (row) -> Made.value(row, "national_id")));
		assertThat(sample.decisions()).hasSize(143)
			.allMatch((row) -> Made.value(row, "decision").equals("link")
					&& Made.value(row, "national_id").equals(ids.get(Made.value(row, "member_no"))));
		assertThat(column(sample.decisions(), "member_no")).hasSize(143);
	}

	@Test
	void everyKindOccursInOneOfTheSamples(@TempDir Path other) {
		Made open = Made.of(Scenario.openWorld().withMembers(10_000).withCitizens(12_000), other);
		Stream<Map<String, String>> rows = Stream
			.of(sample.truth(), new Made(Path.of("sample-data/bad")).truth(), open.truth())
			.flatMap(List::stream);
		Set<String> kinds = rows.flatMap((row) -> Arrays.stream(Made.value(row, "kinds").split("\\|")))
			.collect(Collectors.toSet());
		Set<String> expected = new HashSet<>(Set.of("copy", "written-otherwise"));
		Arrays.stream(MemberKind.values()).map(MemberKind::key).forEach(expected::add);
		Arrays.stream(Dirt.values()).map(Dirt::key).forEach(expected::add);
		Arrays.stream(Slip.values()).map(Slip::key).forEach(expected::add);
		Arrays.stream(RowDirt.values()).map(RowDirt::key).forEach(expected::add);
		assertThat(kinds).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0} gives {1}")
	@CsvSource(nullValues = "none", textBlock = """
			# kind,                       reasons
			settled,                      ''
			provisional-id-missing,       ''
			deceased-id-missing,          ''
			card-missing,                 ''
			id-missing,                   id-newly-attached
			id-missing-old-id,            id-newly-attached
			id-malformed,                 id-newly-attached
			id-contradicting,             id-newly-attached
			printed-otherwise,            printed-name-changed
			printed-otherwise-id-missing, id-newly-attached|printed-name-changed
			card-malformed,               card-number-malformed
			card-malformed-id-missing,    card-number-malformed|id-newly-attached
			card-shared,                  card-number-shared
			birth-day-other,              birth-date-conflict
			birth-year-other,             birth-date-conflict|id-newly-attached
			birth-date-swapped,           birth-date-conflict|id-newly-attached
			gender-other,                 id-newly-attached
			gender-other-with-id,         id-newly-attached
			name-other,                   id-newly-attached
			spelling-other-with-id,       ''
			year-only-namesake,           id-newly-attached
			id-digit-wrong,               ''
			id-of-another,                ''
			""")
	void aKindHasItsReasons(String kind, String reasons) {
		assertThat(sample.truth())
			.filteredOn((row) -> Arrays.asList(Made.value(row, "kinds").split("\\|")).contains(kind))
			.isNotEmpty()
			.allMatch((row) -> Made.value(row, "reissue_reasons").equals(reasons));
	}

	@Test
	void heldRecordsAreOnlyInTheBadSample() {
		assertThat(sample.truth()).noneMatch((row) -> Made.value(row, "outcome").equals("held"));
		List<Map<String, String>> bad = new Made(Path.of("sample-data/bad")).truth();
		assertThat(bad).hasSize(120);
		assertThat(bad).filteredOn((row) -> Made.value(row, "outcome").equals("held"))
			.hasSize(31)
			.allMatch((row) -> Made.value(row, "member_no").isEmpty() && Made.value(row, "national_id").isEmpty());
	}

	@Test
	void refusesFewerCitizensThanTheMembersNeed(@TempDir Path other) {
		Scenario scenario = Scenario.standard().withCitizens(5000);
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Generator.generate(scenario, other))
			.withMessage(
					"The registry extract needs at least 5303 citizens for these members, but 5000 are asked for. Ask for more citizens or fewer members.")
			.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(ExitCode.USAGE));
	}

	@Test
	void refusesMorePeopleThanItCanMake(@TempDir Path other) {
		Scenario scenario = Scenario.standard().withCitizens(30_000_000);
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Generator.generate(scenario, other))
			.withMessage(
					"At most 20000000 people can be made at once, but 30000000 are asked for. Ask for fewer members or citizens.");
	}

	@Test
	void saysWhereItCannotWrite() {
		Path file = Path.of("pom.xml");
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> Generator.generate(Scenario.standard(), file))
			.withMessage(
					"pom.xml: cannot be written. Check that it is a folder, its permissions and the free space. Files there are incomplete.");
	}

	private static Set<String> column(List<Map<String, String>> rows, String column) {
		return rows.stream().map((row) -> Made.value(row, column)).collect(Collectors.toSet());
	}

}
