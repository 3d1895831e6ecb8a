package org.muster.identify;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.Field;
import org.muster.model.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

class BlockingKeyTest {

	private static final String COMMUNE = "Xã Tiên Lương, huyện Cẩm Khê, Phú Thọ";

	private static final FieldValues MEMBER = People.person(Field.FULL_NAME, "Nguyễn Văn An", Field.BIRTH_DATE,
			"1954-07-21", Field.HOME_PLACE, COMMUNE, Field.OLD_ID, "131234567", Field.NATIONAL_ID, "025054000001");

	@ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
	@CsvSource(quoteCharacter = '"', delimiter = '|',
			textBlock = """
					# name         | birth date | home     | old number | number       | keys shared
					NGUYEN VAN AN  | 1954-03-05 | ""       | ""         | ""           | name-and-year
					Nguyễn Văn An  | 1954-XX-XX | ""       | ""         | ""           | name-and-year
					An Nguyễn Văn  | 1954-XX-XX | ""       | ""         | ""           | name-and-year
					Nguyễn An      | 1954-XX-XX | ""       | ""         | ""           | ""
					Nguyễn Văn Am  | 1954-XX-XX | ""       | ""         | ""           | ""
					Nguyễn Văn An  | 1955-07-21 | ""       | ""         | ""           | name-and-day
					Nguyễn Văn An  | 1955-07-XX | ""       | ""         | ""           | ""
					Trần An        | 1954-07-21 | ""       | ""         | ""           | date-and-given-name
					Trần An        | 1954-07-XX | ""       | ""         | ""           | ""
					Lê Hoa         | 1954-07-21 | commune  | ""         | ""           | date-and-home
					""             | 1954-07-21 | commune  | ""         | ""           | date-and-home
					Lê Hoa         | 1954-07-21 | Phú Thọ  | ""         | ""           | ""
					Lê Hoa         | 1954-07-XX | commune  | ""         | ""           | ""
					Nguyen Van An  | ""         | commune  | ""         | ""           | name-and-home
					Nguyễn Văn An  | ""         | Phú Thọ  | ""         | ""           | ""
					""             | ""         | ""       | 131234567  | ""           | old-id
					""             | ""         | ""       | 131234568  | ""           | ""
					""             | ""         | ""       | ""         | 025054000001 | national-id
					""             | ""         | ""       | ""         | 025054000002 | ""
					""             | ""         | ""       | ""         | ""           | ""
					Nguyễn Văn An  | 1954-07-21 | commune  | ""         | ""           | name-and-year name-and-day date-and-given-name date-and-home day-home-and-given-name name-and-home
					Trần An        | 1956-07-21 | commune  | ""         | ""           | day-home-and-given-name
					Trần An        | 1956-07-21 | Phú Thọ  | ""         | ""           | ""
					""")
	void tellsWhatTwoPeopleHaveInCommon(String name, String birth, String home, String oldId, String id,
			String shared) {
		FieldValues citizen = People.person(Field.FULL_NAME, name, Field.BIRTH_DATE, birth, Field.HOME_PLACE,
				home.equals("commune") ? COMMUNE : home, Field.OLD_ID, oldId, Field.NATIONAL_ID, id);
		assertThat(shared(MEMBER, citizen)).isEqualTo(shared(citizen, MEMBER)).isEqualTo(shared);
	}

	/** The old ward became part of two, one of which has its name. */
	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
			# home                                | other home                            | shared
			Phường Ngọc Hà, Quận Ba Đình, Hà Nội  | Phường Ngọc Hà, Quận Ba Đình, Hà Nội  | true
			Phường Ngọc Hà, Quận Ba Đình, Hà Nội  | Phường Ngọc Hà, Hà Nội                | true
			Phường Ba Đình, Hà Nội                | Phường Ngọc Hà, Quận Ba Đình, Hà Nội  | true
			Phường Ngọc Hà, Quận Ba Đình, Hà Nội  | Phường Hoàn Kiếm, Hà Nội              | false
			Phường Ngọc Hà, Quận Ba Đình, Hà Nội  | Hà Nội                                | false
			""")
	void aHomeThatMayBeOneOfSeveralIsEachOfThem(String home, String other, boolean shared) {
		String keys = shared(MEMBER.with(Field.HOME_PLACE, home), MEMBER.with(Field.HOME_PLACE, other));
		assertThat(keys.contains("date-and-home day-home-and-given-name name-and-home")).isEqualTo(shared);
	}

	@Test
	void whereOnlyTheProvinceIsKnownItIsComparedByNameAlone() {
		FieldValues member = MEMBER.with(Field.HOME_PLACE, "Tỉnh Phú Thọ").with(Field.BIRTH_DATE, "");
		assertThat(shared(member, member)).isEqualTo("name-and-home old-id national-id");
		assertThat(shared(member, MEMBER)).isEqualTo("old-id national-id");
	}

	@Test
	void thereIsNoKeyOfNobody() {
		assertThat(keys(People.person())).containsOnly(0);
		assertThat(keys(MEMBER)).doesNotContain(0).doesNotHaveDuplicates().hasSize(BlockingKey.COUNT);
	}

	@Test
	void keysOfStrangersSeldomCollide() {
		int[] first = new People(5, 90).crowd(3000).stream().mapToInt((one) -> keys(one)[0]).distinct().toArray();
		int[] all = new People(5, 90).crowd(3000)
			.stream()
			.flatMapToInt((one) -> Arrays.stream(keys(one)))
			.distinct()
			.toArray();
		assertThat(first).hasSizeGreaterThan(2500);
		assertThat(all).hasSizeGreaterThan(3000 * 4);
	}

	private static String shared(FieldValues one, FieldValues other) {
		BlockingKeys keys = new BlockingKeys();
		keys.write(People.packed(one));
		int shared = keys.shared(BlockingKey.EACH, People.packed(other));
		return Stream.of(BlockingKey.values())
			.filter((key) -> (shared >>> key.ordinal() & 1) != 0)
			.map(BlockingKey::key)
			.collect(Collectors.joining(" "));
	}

	private static int[] keys(FieldValues person) {
		BlockingKeys keys = new BlockingKeys();
		keys.write(People.packed(person));
		return IntStream.range(0, keys.size()).map(keys::hash).toArray();
	}

}
