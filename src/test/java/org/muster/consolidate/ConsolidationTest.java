package org.muster.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.model.Field;
import org.muster.model.MemberNumber;
import org.muster.model.PlaceField;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What becomes of records is told in words: {@code 2>1 card-number}, {@code 3 held}. */
class ConsolidationTest {

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "merges", "contradictions", "numbers" })
	void concludes(String why, String records, String outcome, String findings) {
		Consolidation consolidation = Register.consolidate(Register.of(records));
		assertThat(outcome(consolidation)).isEqualTo(outcome);
		assertThat(findings(consolidation)).isEqualTo(findings);
	}

	static Arguments[] merges() {
		return new Arguments[] { arguments("different members", """
				Lê Văn An|1954-07-21|M|012345 PT|01234567|025054012345|Xã Tiên Lương, Phú Thọ
				Lê Thị Hoa|1960-01-02|F|012346 PT|01234568|025160012345|Xã Tiên Lương, Phú Thọ
				""", "", ""), arguments("copies, the first of equals survives", """
				Lê Văn An|1954-07-21|M|012345 PT|01234567||
				Lê Văn An|1954-07-21|M|012345 PT|01234567||
				""", "2>1 profile-number", ""), arguments("the fullest survives and lacks nothing", """
				Lê Văn An|1954-07-21|M||01234567||
				Lê Văn An|1954-07-21|M|012345 PT|01234567||
				""", "1>2 card-number", ""), arguments("of equally full ones the one with the whole birth date", """
				Lê Văn An|1954-XX-XX|M|012345 PT|01234567||
				Lê Văn An|1954-07-21|M|012345 PT|01234567||
				""", "1>2 profile-number", ""), arguments("else by what they say, whatever their order", """
				Lê Văn An|1954-07-21|M|012345 PT|01234567||Xã Tiên Lương, huyện Cẩm Khê, Phú Thọ
				Lê Văn An|1954-07-21|M|012345 PT|01234567||Tiên Lương, Cẩm Khê, Phú Thọ
				""", "1>2 profile-number", ""), arguments("the fullest survives and is completed", """
				Lê Văn An|1954-07-21|M|||025054012345||
				Lê Văn An|1954-07-21|M|012345 PT|01234567|025054012345||
				Lê Văn An||M||01234567|||0900000000
				""", "1>2 national-id, 3>2 card-number", "2 completed-from-duplicate"),
				arguments("a chain of three", """
						Lê Văn An|1954-07-21|M|012345 PT|||Xã Tiên Lương, Phú Thọ
						Lê Văn An|1954-07-21|M||01234567||Xã Tiên Lương, Phú Thọ|0900000000
						Lê Văn An|1954-XX-XX|M||01234567||
						""", "1>2 name-birth-home, 3>2 card-number", "2 completed-from-duplicate"),
				arguments("a chain whose ends share nothing", """
						Lê Văn An|1954-07-21|M|012345 PT|||
						Lê Văn An|1954-07-21|M|012345 PT|01234567||
						Lê Văn An|1954-07-21|M||01234567||
						""", "1>2 profile-number, 3>2 card-number", ""),
				arguments("a chain whose ends are of two profiles", """
						Lê Văn An|1954-07-21|M|012345 PT|||Xã Tiên Lương, Phú Thọ
						Lê Văn An|1954-07-21|M||||Xã Tiên Lương, Phú Thọ
						Lê Văn An|1954-07-21|M|999999 PT|||Xã Tiên Lương, Phú Thọ
						""", "", "1 possible-duplicate, 2 possible-duplicate, 3 possible-duplicate"),
				arguments("a chain whose ends are of two genders", """
						Lê Văn An|1954-07-21|M|012345 PT|||
						Lê Văn An|1954-07-21||012345 PT|01234567||
						Lê Văn An|1954-07-21|F||01234567||
						""", "1 held, 2 held", """
						1 identity-shared possible-duplicate, 2 identity-shared possible-duplicate, \
						3 possible-duplicate"""), arguments("a chain whose ends are alike but for the card", """
						Lê Văn An|1954-07-21|M||01234567||Xã Tiên Lương, Phú Thọ
						Lê Văn An|1954-07-21|M||||Xã Tiên Lương, Phú Thọ
						Lê Văn An|1954-07-21|M||01234568||Xã Tiên Lương, Phú Thọ
						""", "", "1 possible-duplicate, 2 possible-duplicate, 3 possible-duplicate"),
				arguments("each is merged by the key it shares with the survivor", """
						Lê Văn An|1954-07-21|M||01234567||Xã Tiên Lương, Phú Thọ|0900000000
						Lê Văn An|1954-07-21|M|012345 PT|||Xã Tiên Lương, Phú Thọ
						Lê Văn An|1954-07-21|M|012345 PT|||
						""", "2>1 name-birth-home, 3>1 profile-number", "1 completed-from-duplicate"),
				arguments("a chain in which a card was replaced", """
						Lê Văn An|1954-07-21|M|012345 PT|01234567||
						Lê Văn An|1954-07-21|M|012345 PT|01234568||
						Lê Văn An|1954-07-21|M||01234568||
						""", "2>1 profile-number, 3>1 card-number", ""),
				arguments("the national ID proves it, whatever the profile", """
						Lê Văn An|1954-07-21|M|012345 PT|01234567|025054012345|
						Lê Văn An|1954-07-21|M|999999 PT|01234567|025054012345|
						""", "2>1 national-id", "1 possible-duplicate, 2 possible-duplicate") };
	}

	static Arguments[] contradictions() {
		return new Arguments[] { arguments("two people with one profile number", """
				Lê Văn An|1954-07-21|M|012345 PT|||
				Lê Thị Hoa|1960-01-02|F|012345 PT|||
				""", "1 held, 2 held", "1 profile-number-shared, 2 profile-number-shared"),
				arguments("two people with one national ID", """
						Lê Văn An|1954-07-21|M|||025054012345|
						Lê Văn Bình|1954-07-21|M|||025054012345|
						""", "1 held, 2 held", "1 national-id-shared, 2 national-id-shared"),
				arguments("two people with both; the national ID is named", """
						Lê Văn An|1954-07-21|M|012345 PT||025054012345|
						Lê Văn Bình|1954-07-21|M|012345 PT||025054012345|
						""", "1 held, 2 held", "1 national-id-shared, 2 national-id-shared"),
				arguments("a copy of a contradiction stays out of it", """
						Lê Văn An|1954-07-21|M|012345 PT|01234567||
						Lê Văn An|1954-07-21|M||01234567||
						Lê Thị Hoa|1960-01-02|F|012345 PT|||
						""", "1 held, 3 held", "1 profile-number-shared, 3 profile-number-shared"),
				arguments("something speaks against it", """
						Lê Văn An|1954-07-21|M||01234567||Xã Tiên Lương, Phú Thọ
						Lê Văn An|1954-07-21|M||01234568||Xã Tiên Lương, Phú Thọ
						""", "", "1 possible-duplicate, 2 possible-duplicate") };
	}

	static Arguments[] numbers() {
		return new Arguments[] { arguments("a card of two", """
				Lê Văn An|1954-07-21|M||01234567||
				Lê Thị Hoa|1960-01-02|F|012346 PT|01234567||
				""", "", "1 card-number-shared, 2 card-number-shared"),
				arguments("the copy had the card of two", """
						Lê Văn An|1954-07-21|M|||025054012345|Xã Tiên Lương, Phú Thọ|0900000000
						Lê Văn An|1954-07-21|M||01234567|025054012345|
						Lê Thị Hoa|1960-01-02|F|012346 PT|01234567||
						""", "2>1 national-id",
						"1 card-number-shared completed-from-duplicate, 2 card-number-shared, 3 card-number-shared"),
				arguments("nothing tells them apart", """
						Lê Văn An|1954-XX-XX|M||||
						Lê Văn An|1954-XX-XX|M||||
						Lê Văn An|1955-XX-XX|M||||
						""", "1 held, 2 held", "1 identity-shared, 2 identity-shared"),
				arguments("nothing tells them apart without a card of two", """
						Lê Văn An|1954-XX-XX|M||01234567||
						Lê Văn An|1954-XX-XX|M||||
						Lê Thị Hoa|1960-01-02|F||01234567||
						""", "1 held, 2 held",
						"1 card-number-shared identity-shared, 2 identity-shared, 3 card-number-shared"),
				arguments("nothing tells two survivors apart", """
						Lê Văn An|1954-XX-XX|M||01234567|025054012345||1
						Lê Văn An||M||01234567|025054012345||
						Lê Thị Hoa|1960-01-02|F||01234567||
						Lê Văn An|1954-XX-XX|M||01234568|025054099999||
						Lê Thị Hoa|1961-01-02|F||01234568||
						""", "1 held, 2 held, 4 held", """
						1 card-number-shared identity-shared, 2 card-number-shared identity-shared, \
						3 card-number-shared, 4 card-number-shared identity-shared, 5 card-number-shared"""),
				arguments("what a held survivor took is forgotten", """
						Lê Văn An|1954-XX-XX|M||01234567|025054012345||
						Lê Văn An||M||01234567|025054012345||1
						Lê Thị Hoa|1960-01-02|F||01234567||
						Lê Văn An|1954-XX-XX|M||||
						""", "1 held, 2 held, 4 held", """
						1 card-number-shared identity-shared, 2 card-number-shared identity-shared, \
						3 card-number-shared, 4 identity-shared""") };
	}

	@Test
	void numbersASurvivorByTheProfileItWasGiven() {
		Consolidation consolidation = Register.consolidate(Register.of("""
				Lê Văn An|1954-07-21|M||01234567|025054012345|Thôn 3, không rõ
				Lê Văn An|1954-XX-XX|M|012345 PT|01234567||Xã Tiên Lương, Phú Thọ
				Lê Văn An|1954-XX-XX|M|012345 PT|||Xã Tiên Lương, Phú Thọ|0900000000
				"""));
		MemberRecord survivor = consolidation.completed().get(0);
		assertThat(survivor.key()).isEqualTo(new RecordKey(1, 1));
		assertThat(survivor.memberNo()).isEqualTo(consolidation.one(new RecordKey(1, 2)).memberNo());
		assertThat(survivor.values().get(Field.BIRTH_DATE)).as("never overwritten").isEqualTo("1954-07-21");
		assertThat(survivor.values().get(Field.PHONE)).isEqualTo("0900000000");
		assertThat(survivor.places().province(PlaceField.HOME)).as("of another place").isEmpty();
		assertThat(consolidation.merges()).extracting(Merge::into).containsOnly(survivor);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void bringsTogetherByWeight(String why, String records, String pairs, String outcome, String findings) {
		List<MemberRecord> all = Register.of(records);
		Consolidation consolidation = Register.consolidate(all, pairs);
		assertThat(outcome(consolidation)).as(why).isEqualTo(outcome);
		assertThat(findings(consolidation)).as(why).isEqualTo(findings);
	}

	static Arguments[] bringsTogetherByWeight() {
		return new Arguments[] { arguments("the other birth date is kept in the record that was merged", """
				Lê Văn An|1954-07-21|M|012345 PT|01234567||Xã Tiên Lương, Phú Thọ
				Lê Văn An|1954-07-12|M|||025054012345|
				""", "1=2", "2>1 match-weight", "1 completed-from-duplicate duplicate-differs"),
				arguments("what is not proved is told", """
						Lê Văn An|1954-07-21|M|012345 PT|01234567||
						Lê Văn An|1954-07-12|M||||
						""", "1?2", "", "1 possible-duplicate, 2 possible-duplicate"),
				arguments("a card that both have is no longer somebody else's", """
						Lê Văn An|1954-07-21|M|012345 PT|01234567||
						Lê An|1954-07-21|M||01234567||
						""", "1=2", "2>1 match-weight", "1 duplicate-differs"),
				arguments("a slip in the number forbids nothing", """
						Lê Văn An|1954-07-21|M|012345 PT|01234567||Xã Tiên Lương, Phú Thọ
						Lê Văn An|1954-07-21|M|012346 PT|||Xã Tiên Lương, Phú Thọ
						""", "1=2", "2>1 match-weight", "1 duplicate-differs"),
				arguments("of three, two exclude each other", """
						Lê Văn An|1954-07-21|M|012345 PT|01234567||
						Lê Văn An|1954-07-21|M|||025054012345|
						Lê Văn An|1954-07-21|M|999999 PT||025054012345|
						""", "1=2", "2>3 national-id", "1 possible-duplicate, 2 possible-duplicate"),
				arguments("three that are all alike", """
						Lê Văn An|1954-07-21|M|012345 PT|01234567||
						Lê An|1954-07-21|M||||
						Lê Văn An|1954-07-12|M||||
						""", "1=2 1=3 2=3", "2>1 match-weight, 3>1 match-weight",
						"1 duplicate-differs duplicate-differs") };
	}

	@Test
	void takesTheProvinceWithThePlace() {
		Consolidation consolidation = Register.consolidate(Register.of("""
				Lê Văn An|1954-07-21|M|012345 PT|01234567||
				Lê Văn An|1954-07-21|M|012345 PT|||Xã Tiên Lương, Phú Thọ
				Lê Văn An|1954-07-21|M|012345 PT||||0900000000
				"""));
		assertThat(consolidation.completed()).extracting((record) -> record.places().province(PlaceField.HOME))
			.containsExactly("25");
	}

	@Test
	void numbersTheMembersOfASharedCardByThePerson() {
		List<MemberRecord> records = Register.of("""
				Lê Văn An|1954-07-21|M||01234567||
				Lê Thị Hoa|1960-01-02|F|012346 PT|01234567||
				""");
		Consolidation consolidation = Register.consolidate(records);
		MemberRecord one = records.get(0);
		assertThat(consolidation.completed()).extracting(MemberRecord::memberNo)
			.containsExactly(MemberNumber.ofPerson(one.nameKey(), one.values()));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void doesNotDependOnTheOrderOfGroups(long seed) {
		Random chance = new Random(seed);
		List<MemberRecord> records = new ArrayList<>();
		for (int at = 1; at <= 60; at += 2) {
			String line = line(chance);
			records.add(Register.record(at, line));
			records.add(Register.record(at + 1, line.replace(pick(chance, "M|", "F|", "1954-07-21|"), "|")));
		}
		Consolidation first = Register.consolidate(records, new Random(1));
		for (int order = 2; order < 12; order++) {
			Consolidation other = Register.consolidate(records, new Random(order));
			assertThat(other.held()).isEqualTo(first.held());
			assertThat(other.merges()).isEqualTo(first.merges());
			assertThat(other.completed()).isEqualTo(first.completed());
			assertThat(other.findings()).isEqualTo(first.findings());
		}
		checkMembers(records, first);
	}

	private static void checkMembers(List<MemberRecord> records, Consolidation consolidation) {
		List<String> numbers = new ArrayList<>();
		for (MemberRecord record : records) {
			boolean merged = consolidation.merges().stream().anyMatch((merge) -> merge.record().equals(record));
			boolean held = consolidation.held().containsKey(record.key());
			assertThat(merged && held).as("one outcome").isFalse();
			if (!merged && !held) {
				numbers.add(consolidation.completed()
					.stream()
					.filter((one) -> one.key().equals(record.key()))
					.findAny()
					.orElse(record)
					.memberNo());
			}
		}
		assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(3);
		assertThat(consolidation.merges()).extracting((merge) -> merge.into().key())
			.doesNotContainAnyElementsOf(consolidation.held().keySet())
			.doesNotContainAnyElementsOf(consolidation.merges().stream().map((merge) -> merge.record().key()).toList());
	}

	private static String line(Random chance) {
		return String.join("|", pick(chance, "Lê Văn An", "Lê Văn Anh", "Lê Thị Hoa", "Vũ Minh", "Vũ Yến"),
				pick(chance, "1954-07-21", "1954-07-21", "1954-XX-XX", "1960-01-02", "1970-03-04"),
				pick(chance, "M", "F", ""), pick(chance, "", "", (12300 + chance.nextInt(30)) + "0 PT"),
				pick(chance, "", "", "012345" + (10 + chance.nextInt(30))),
				pick(chance, "", "", "0250540123" + (10 + chance.nextInt(30))),
				pick(chance, "", "Xã A, Phú Thọ", "Xã B"), pick(chance, "", "1", "2"));
	}

	private static String pick(Random chance, String... values) {
		return values[chance.nextInt(values.length)];
	}

	@Test
	void refusesARecordThatWasNotAdded() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Consolidation().one(new RecordKey(1, 1)))
			.withMessage("no such record was added");
	}

	private static String outcome(Consolidation consolidation) {
		List<String> outcomes = new ArrayList<>();
		consolidation.held().keySet().forEach((key) -> outcomes.add(key.recordNo() + " held"));
		consolidation.merges()
			.forEach((merge) -> outcomes
				.add(merge.record().key().recordNo() + ">" + merge.into().key().recordNo() + " " + merge.rule().key()));
		return String.join(", ", new TreeSet<>(outcomes));
	}

	private static String findings(Consolidation consolidation) {
		List<String> found = new ArrayList<>();
		consolidation.findings().forEach((record, findings) -> {
			if (!findings.isEmpty()) {
				found.add(record.recordNo() + " "
						+ String.join(" ", findings.stream().map((finding) -> finding.code().key()).sorted().toList()));
			}
		});
		return String.join(", ", new TreeSet<>(found));
	}

}
