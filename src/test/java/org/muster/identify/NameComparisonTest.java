package org.muster.identify;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.muster.link.person.NameLevel;
import org.muster.link.person.PackedPerson;
import org.muster.model.Field;
import org.muster.model.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

class NameComparisonTest {

	@ParameterizedTest(name = "<{0}> and <{1}>: {2}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# one,                   other,                  level
			Nguyễn Văn An,           Nguyễn Văn An,          EXACT
			NGUYỄN VĂN AN,           Nguyễn văn an,          EXACT
			An,                      An,                     EXACT
			Do Duc,                  Do Duc,                 EXACT
			"Lê  Văn . An",          Lê Văn An,              EXACT

			# the same sounds: where the tone stands, i or y at the end
			Lê Thị Hoà,              Lê Thị Hòa,             SPELLING
			Vũ Thúy Hằng,            Vũ Thuý Hằng,           SPELLING
			Lê Mỹ Linh,              Lê Mĩ Linh,             SPELLING
			Trần Thị Quý,            Trần Thị Quí,           SPELLING
			Vũ Thuý Lý,              Vũ Thúy Lí,             SPELLING
			Ly,                      Li,                     SPELLING
			Lê Thị Thúy,             Lê Thị Thúi,            ONE_SLIP
			Lê Yên,                  Lê Iên,                 ONE_SLIP
			Lê Thị Hoà,              Lê Thị Hóa,             MARK_DIFFERS

			# one side has no marks at all
			Nguyễn Văn An,           Nguyen Van An,          MARKS_LOST
			DO DUC,                  Đỗ Đức,                 MARKS_LOST
			Le Van An,               Le Văn An,              MARKS_LOST
			Lý Hoà,                  Li Hoa,                 MARKS_LOST
			Nguyễn Van An,           Nguyen Văn An,          MARKS_DIFFER

			Lê Văn Hùng,             Lê Văn Hưng,            MARK_DIFFERS
			Lê Thị Đào,              Lê Thị Dào,             MARK_DIFFERS
			Lê Hoà Hùng,             Lê Hòa Hưng,            MARK_DIFFERS
			Hùng,                    Hưng,                   MARK_DIFFERS
			Nguyễn Văn An,           Nguyễn Văn Ân,          MARK_DIFFERS
			Lê Văn Hùng,             Lê Văn Hung,            MARK_DIFFERS

			Lê Hùng Đào,             Lê Hưng Dào,            MARKS_DIFFER
			Vũ Văn Bính,             Vu Vân Bình,            MARKS_DIFFER
			Đỗ Hùng,                 Dỗ Hưng,                MARKS_DIFFER

			# a letter more, less, another, two swapped; a space is a letter
			Nguyễn Văn Anh,          Nguyễn Văn An,          ONE_SLIP
			Nguyễn Văn Anh,          Nguyễn Vn Anh,          ONE_SLIP
			Phạm Văn Nam,            Phạm Văn Nan,           ONE_SLIP
			Phạm Văn Nam,            Phạm Vnă Nam,           ONE_SLIP
			Lê Thị Hoa,              Lê ThịHoa,              ONE_SLIP
			Lê Thị Hoa,              Lê T hị Hoa,            ONE_SLIP
			Lê Văn An,               LêV ăn An,              ONE_SLIP
			Hùng,                    Hùn,                    ONE_SLIP
			Lê A An,                 Lê An,                  MIDDLE_MISSING
			Nguyễn Văn Anh,          Nguyễn Vă An,           DIFFERS
			Hùng,                    Hù,                     DIFFERS

			Nguyễn Văn An,           An Văn Nguyễn,          ORDER
			An Bình,                 Bình An,                ORDER
			Lê Minh Anh Thư,         Lê Anh Minh Thu,        ORDER
			Lê Lê An,                Lê An An,               MIDDLE_DIFFERS
			Nguyễn Văn An,           An Văn,                 DIFFERS

			Nguyễn Văn An,           Nguyễn An,              MIDDLE_MISSING
			Nguyễn Thị Minh Hoa,     Nguyễn Hoa,             MIDDLE_MISSING
			Nguyễn Thị Minh Hoa,     Nguyen Minh Hoa,        MIDDLE_MISSING
			Nguyễn Văn An,           Văn An,                 GIVEN_ONLY

			Nguyễn Văn An,           Nguyễn Hữu An,          MIDDLE_DIFFERS
			Nguyễn Văn Minh An,      Nguyễn Hữu An,          MIDDLE_DIFFERS
			Lê Minh Đức An,          Lê Đức Hải An,          MIDDLE_DIFFERS
			Nguyễn Văn An,           Nguyễn Hữu Bình,        DIFFERS

			Nguyễn Văn An,           Trần Văn An,            SURNAME_DIFFERS
			Nguyễn Thị Minh Hoa,     Lê Thị Minh Hoa,        SURNAME_DIFFERS
			Hoàng Minh An,           Huỳnh Minh An,          SURNAME_DIFFERS
			Nguyễn An,               Trần An,                GIVEN_ONLY
			Nguyễn Thị Minh Hoa,     Lê Minh Hoa,            GIVEN_ONLY

			Nguyễn Văn An,           Trần Hữu An,            GIVEN_ONLY
			An,                      Nguyễn Văn An,          GIVEN_ONLY
			Nguyễn Thị An,           Trần An,                GIVEN_ONLY

			Nguyễn Văn An,           Nguyễn Văn Bình,        DIFFERS
			Nguyễn Văn An,           Trần Hữu Hùng,          DIFFERS
			"",                      Nguyễn Văn An,          DIFFERS
			"",                      "",                     DIFFERS
			.,                       .,                      DIFFERS
			""")
	void tellsHowTwoNamesAgree(String one, String other, NameLevel level) {
		assertThat(People.NAMES.of(named(one), named(other))).isEqualTo(level);
		assertThat(People.NAMES.of(named(other), named(one))).as("turned round").isEqualTo(level);
	}

	@ParameterizedTest(name = "<{0}> and <{1}>: {2}")
	@CsvSource(textBlock = """
			Nguyễn Văn An, Nguyễn Văn An,  OTHER_NAME
			Lê Thị Hoà,    Lê Thị Hòa,     OTHER_NAME
			Nguyễn Văn An, NGUYEN VAN AN,  OTHER_NAME
			Lê Hùng Đào,   Lê Hưng Dào,    OTHER_NAME
			Nguyễn Văn An, Nguyễn Văn Anh, DIFFERS
			Nguyễn Văn An, Nguyễn An,      DIFFERS
			Nguyễn Văn An, An Văn Nguyễn,  DIFFERS
			""")
	void anotherNameOfAMemberMustBeTheCitizensButForMarks(String one, String other, NameLevel level) {
		PackedPerson member = named(one);
		member.hasOtherName = true;
		assertThat(People.NAMES.of(member, named(other))).isEqualTo(level);
		assertThat(People.NAMES.of(named(other), member)).as("turned round").isEqualTo(level);
	}

	@Test
	void isSymmetricAndAtItsBestForEqualNames() {
		People people = new People(1, 40);
		List<PackedPerson> some = people.crowd(300).stream().map(people::worn).map(People::packed).toList();
		for (PackedPerson one : some) {
			assertThat(People.NAMES.of(one, one))
				.isEqualTo((one.syllables() == 0) ? NameLevel.DIFFERS : NameLevel.EXACT);
			for (PackedPerson other : some) {
				NameLevel level = People.NAMES.of(one, other);
				assertThat(People.NAMES.of(other, one)).isEqualTo(level);
				assertThat(level.isSameName()).as("%s, %s", one.nameKey(), other.nameKey())
					.isEqualTo(!one.nameKey().isEmpty() && one.nameKey().equals(other.nameKey()));
			}
		}
	}

	@Test
	void namesOfAnyLengthAreCompared() {
		String name = "Nguyễn " + "Văn Hữu ".repeat(50) + "An";
		assertThat(People.NAMES.of(named(name), named(name))).isEqualTo(NameLevel.EXACT);
		assertThat(People.NAMES.of(named(name), named(name + "h"))).isEqualTo(NameLevel.ONE_SLIP);
		assertThat(People.NAMES.of(named(name), named("Nguyễn An"))).isEqualTo(NameLevel.MIDDLE_MISSING);
	}

	@ParameterizedTest
	@EnumSource
	void levelsHaveProbabilities(NameLevel level) {
		assertThat(level.m()).isBetween(0.0001, 0.9999);
		assertThat(level.u()).isBetween(1e-9, 0.9999);
		assertThat(NameLevel.of(level.ordinal())).isEqualTo(level);
		assertThat(level.isSameName()).isEqualTo(List
			.of(NameLevel.EXACT, NameLevel.SPELLING, NameLevel.MARKS_LOST, NameLevel.MARK_DIFFERS, NameLevel.MARK_OTHER,
					NameLevel.MARKS_DIFFER)
			.contains(level));
	}

	private static PackedPerson named(String name) {
		FieldValues person = People.person(Field.FULL_NAME, name);
		return People.packed(person);
	}

}
