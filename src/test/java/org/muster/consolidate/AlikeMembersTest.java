package org.muster.consolidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.compare.PlaceReader;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;
import org.muster.model.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;

class AlikeMembersTest {

	private static final PlaceReader PLACES = PlaceReader.of(ReferenceData.builtIn());

	private static final MergeLimits LIMITS = new MergeLimits(0.99, 7, 1e-3);

	private static final Field[] COLUMNS = { Field.FULL_NAME, Field.BIRTH_DATE, Field.GENDER, Field.PROFILE_NUMBER,
			Field.CARD_NUMBER, Field.NATIONAL_ID, Field.OLD_ID, Field.HOME_PLACE, Field.RESIDENCE };

	private static final String AN = "Lê Trọng An|1954-07-21|M|012345 PT|01234567||131234567|%1$s|%1$s";

	private static final String HOME = "Xã Tiên Lương, huyện Cẩm Khê, tỉnh Phú Thọ";

	private static final String OTHER_HOME = "Phường Trúc Bạch, Quận Ba Đình, Hà Nội";

	/** Strangers, all with their numbers; of every tenth a second record with one. */
	private static final List<String> CROWD = crowd(new Random(7));

	private static List<String> crowd(Random chance) {
		String[] surnames = "Nguyễn Trần Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô".split(" ");
		String[] middles = "Văn Thị Hữu Đức Minh Ngọc Quang Thanh Xuân Công".split(" ");
		String[] given = "An Anh Bình Châu Dũng Giang Hải Hòa Hùng Hương Linh Yến Khánh Sơn Tâm Thảo".split(" ");
		List<String> crowd = new ArrayList<>();
		for (int number = 0; number < 3000; number++) {
			String name = String.join(" ", surnames[chance.nextInt(10)], middles[chance.nextInt(10)],
					given[chance.nextInt(16)]);
			String line = "%s|%d-%02d-%02d|%s|%06d PT|%08d|||%s|%s".formatted(name, 1940 + chance.nextInt(60),
					1 + chance.nextInt(12), 1 + chance.nextInt(28), chance.nextBoolean() ? "M" : "F",
					chance.nextInt(1_000_000), chance.nextInt(100_000_000), chance.nextBoolean() ? HOME : OTHER_HOME,
					chance.nextBoolean() ? HOME : OTHER_HOME);
			crowd.add(line);
			if (number % 10 == 0) {
				crowd.add(line);
			}
		}
		return crowd;
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = ';', textBlock = """
			# why;                       the other record;                                                       proved
			marks lost, no number;       Le Trong An|1954-07-21|M||||131234567|%1$s|%1$s;                        yes
			nothing but the rest;        Lê Trọng An|1954-07-21|M|||||%1$s|%1$s;                                 yes
			a slip in the profile;       Lê Trọng An|1954-07-21|M|012346 PT||||%1$s|%1$s;                        yes
			home of today's unit;        Lê Trọng An|1954-07-21|M|||||Xã Tiên Lương, tỉnh Phú Thọ|%1$s;          yes
			day and month swapped;       Lê Trọng An|1954-07-12|M||||131234567|%1$s|%1$s;                        yes
			another profile;             Lê Trọng An|1954-07-21|M|987654 PT||||%1$s|%1$s;                        no
			another card;                Lê Trọng An|1954-07-21|M||98765432|||%1$s|%1$s;                         no
			another old number;          Lê Trọng An|1954-07-21|M||||139876543|%1$s|%1$s;                        no
			a slip and another day;      Lê Trọng An|1954-07-28|M|012346 PT||||%1$s|%1$s;                        no
			the twin;                    Lê Trọng Anh|1954-07-21|M|||||%1$s|%1$s;                                no
			a twin of another middle;    Lê Văn An|1954-07-21|M|||||%1$s|%1$s;                                   no
			the son;                     Lê Trọng An|1979-07-21|M|||||%1$s|%1$s;                                 no
			a woman;                     Lê Trọng An|1954-07-21|F|||||%1$s|%1$s;                                 no
			a namesake far away;         Lê Trọng An|1954-07-21|M|||||%2$s|%2$s;                                 no
			""")
	void bringsTogetherWhatOnlyOneMemberCanBe(String why, String other, String proved) {
		List<Alike> alike = find(0, AN.formatted(HOME), other.formatted(HOME, OTHER_HOME));
		assertThat(alike.stream().anyMatch(Alike::proved)).as(why).isEqualTo(proved.equals("yes"));
		assertThat(alike).allMatch((one) -> one.left().recordNo() == 1 && one.right().recordNo() == 2);
	}

	@Test
	void tellsHowTheyAgreeAndWhatThatWeighs() {
		Alike alike = find(0, AN.formatted(HOME), "Le Trong An|1954-07-21|M|||||%1$s|%1$s".formatted(HOME)).get(0);
		assertThat(alike.evidence()).isEqualTo("name=marks-lost birth-date=full gender=same home-place=commune "
				+ "residence=commune old-id=unknown national-id=unknown");
		assertThat(alike.weight()).isBetween(2000, 6000);
	}

	@Test
	void mergesNeitherOfTwoThatAreAsClose() {
		String lacking = "Lê Trọng An|1954-07-21|M|||||%1$s|%1$s".formatted(HOME);
		String brother = "Lê Trọng An|1954-07-21|M|987654 PT|98765432|||%1$s|%1$s".formatted(HOME);
		assertThat(find(0, AN.formatted(HOME), lacking, brother)).noneMatch(Alike::proved);
	}

	@Test
	void mergesThreeThatAreAllAlike() {
		String lacking = "Lê Trọng An|1954-07-21|M|||||%1$s|%1$s".formatted(HOME);
		assertThat(find(0, AN.formatted(HOME), lacking, lacking)).hasSize(3).allMatch(Alike::proved);
	}

	@Test
	void isTheSameInAnyOrder() {
		String other = "Le Trong An|1954-07-21|M|||||%1$s|%1$s".formatted(HOME);
		List<Alike> first = find(1, AN.formatted(HOME), other);
		for (int seed = 2; seed < 5; seed++) {
			assertThat(find(seed, AN.formatted(HOME), other)).isEqualTo(first).isNotEmpty();
		}
	}

	/** The first records are those given; their order is by the seed. */
	private static List<Alike> find(int seed, String... records) {
		List<String> lines = new ArrayList<>(Arrays.asList(records));
		lines.addAll(CROWD);
		List<Integer> order = new ArrayList<>();
		for (int number = 0; number < lines.size(); number++) {
			order.add(number);
		}
		Collections.shuffle(order, new Random(seed));
		AlikeRows rows = new AlikeRows(PLACES, 100);
		order.forEach((number) -> rows.add(new RecordKey(1, number + 1), values(lines.get(number)), "", ""));
		return new AlikeMembers(rows, LIMITS).find((left, right) -> false)
			.stream()
			.filter((one) -> one.left().recordNo() <= records.length)
			.toList();
	}

	private static FieldValues values(String line) {
		String[] cells = line.split("\\|", -1);
		String[] values = new String[Field.count()];
		Arrays.fill(values, "");
		for (int at = 0; at < cells.length; at++) {
			values[COLUMNS[at].ordinal()] = cells[at].strip();
		}
		return FieldValues.of(values);
	}

}
