package org.muster.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers were computed apart from this program; they must never change. */
class MemberNumberTest {

	private static final FieldValues NOTHING = FieldValues.of("|".repeat(Field.count() - 1).split("\\|", -1));

	@ParameterizedTest(name = "<{0}> <{1}> <{2}> <{3}> <{4}> <{5}>: {6}")
	@CsvSource(delimiter = ';', textBlock = """
			012345 PT;  01234567; nguyen van an; 1954-07-21; M;  Xã Tiên Lương, Tỉnh Phú Thọ; T0981Z3Z0XWGB
			012345 PT;  '';       '';            '';         ''; '';                          T0981Z3Z0XWGB
			012345 ĐBP; '';       '';            '';         ''; '';                          8MX0GH3GGNKEC
			12345 PT;   01234567; nguyen van an; 1954-07-21; M;  '';                          WE7Z80QS6J8PS
			'';         01234567; '';            '';         ''; '';                          WE7Z80QS6J8PS
			12345 PT;   1234567;  nguyen van an; 1954-07-21; M;  Xã Tiên Lương, Tỉnh Phú Thọ; ZT48M3R5EB21Z
			'';         '';       nguyen van an; '';         ''; '';                          M8F3FY6YJZ7GY
			'';         '';       le thi hoa;    1960-XX-XX; F;  '';                          0Q1MV8AKBWAA5
			""")
	void isDerivedFromTheStrongestIdentity(String profile, String card, String nameKey, String birthDate, String gender,
			String homePlace, String number) {
		assertThat(MemberNumber.of(nameKey, values(profile, card, birthDate, gender, homePlace))).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			012345 PT; 01234567; nguyen van an; 1954-07-21; M; Xã Tiên Lương, Tỉnh Phú Thọ; ZT48M3R5EB21Z
			""")
	void canBeDerivedFromThePersonAlone(String profile, String card, String nameKey, String birthDate, String gender,
			String homePlace, String number) {
		assertThat(MemberNumber.ofPerson(nameKey, values(profile, card, birthDate, gender, homePlace)))
			.isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			01234567,  true
			00000000,  true
			1234567,   false
			012345678, false
			0123456x,  false
			''       , false
			""")
	void knowsCardNumbers(String text, boolean is) {
		assertThat(MemberNumber.isCardNumber(text)).isEqualTo(is);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			012345 A,    true
			012345 PT,   true
			012345 ĐBP,  true
			'012345 ',   false
			012345 PTHO, false
			012345 pt,   false
			012345-PT,   false
			012345 Ô,    false
			12345 PT,    false
			0123456 P,   false
			''         , false
			""")
	void knowsProfileNumbers(String text, boolean is) {
		assertThat(MemberNumber.isProfileNumber(text)).isEqualTo(is);
	}

	private static FieldValues values(String profile, String card, String birthDate, String gender, String homePlace) {
		return NOTHING.with(Field.PROFILE_NUMBER, profile)
			.with(Field.CARD_NUMBER, card)
			.with(Field.BIRTH_DATE, birthDate)
			.with(Field.GENDER, gender)
			.with(Field.HOME_PLACE, homePlace);
	}

}
