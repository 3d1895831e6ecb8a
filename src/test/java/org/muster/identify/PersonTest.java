package org.muster.identify;

import org.muster.model.NationalId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class PersonTest {

	private static final FieldValues NOTHING = FieldValues.of("|".repeat(Field.count() - 1).split("\\|", -1));

	@ParameterizedTest(name = "<{0}>: <{1}>")
	@CsvSource(textBlock = """
			012345678,  012345678
			12345678,   ''
			12345678X,  ''
			0123456789, ''
			''        , ''
			""")
	void hasAnOldNumberOnlyOfNineDigits(String text, String oldId) {
		assertThat(Person.of(NOTHING.with(Field.OLD_ID, text), "", 0, 0).oldId()).isEqualTo(oldId);
	}

	@Test
	void takesWhatIsCompared() {
		FieldValues standard = NOTHING.with(Field.FULL_NAME, "Lê Thị Ánh")
			.with(Field.BIRTH_DATE, "1954-07-XX")
			.with(Field.GENDER, "F")
			.with(Field.NATIONAL_ID, "025154012345")
			.with(Field.HOME_PLACE, "Xã Tiên Lương, Tỉnh Phú Thọ");
		assertThat(Person.of(standard, "le thi anh", 25, 26))
			.isEqualTo(new Person("lê thị ánh", "le thi anh", new PartialDate(1954, 7, 0), Gender.FEMALE,
					new Person.Places(25, 26, "tien luong".hashCode()), "025154012345", ""));
	}

	@ParameterizedTest(name = "{0}: <{1}>")
	@CsvSource(delimiter = '|', textBlock = """
			Xã Tiên Lương, Tỉnh Phú Thọ      | tien luong
			Phường Gia Cẩm, Tỉnh Phú Thọ     | gia cam
			Thị trấn Sông Thao, Tỉnh Phú Thọ | song thao
			TT Sông Thao, Tỉnh Phú Thọ       | song thao
			P. Gia Cẩm, Tỉnh Phú Thọ         | gia cam
			Xá Lương, Tỉnh Phú Thọ           | luong
			Phường, Tỉnh Phú Thọ             | phuong
			""")
	void comparesCommunesWithoutTheirKind(String homePlace, String commune) {
		assertThat(Person.Places.of(25, 25, homePlace).commune()).isEqualTo(commune.hashCode());
	}

	@ParameterizedTest
	@CsvSource({ "Tỉnh Phú Thọ", "''", "', Tỉnh Phú Thọ'" })
	void knowsNoCommuneWithoutOne(String homePlace) {
		assertThat(Person.Places.of(25, 25, homePlace).commune()).isZero();
	}

}
