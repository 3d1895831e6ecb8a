package org.muster.compare;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

	@ParameterizedTest(name = "<{0}> and <{1}>: {2}")
	@CsvSource(textBlock = """
			an,       an,       true
			'',       '',       true
			'',       a,        true
			'',       an,       false
			an,       anh,      true
			an,       han,      true
			an,       ahn,      true
			aan,      an,       true
			an,       in,       true
			an,       na,       true
			an,       ni,       false
			van an,   vanan,    true
			le an,    le na,    true
			abab,     baba,     false
			abcd,     badc,     false
			abc,      cab,      false
			abc,      cba,      false
			an,       hanh,     false
			an,       nam,      false
			anan,     anana,    true
			aaa,      aaaaa,    false
			""")
	void allowsOneSlip(String left, String right, boolean within) {
		assertThat(Names.withinOneSlip(left, right)).isEqualTo(within);
		assertThat(Names.withinOneSlip(right, left)).as("symmetric").isEqualTo(within);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			nguyen van an, nguyen, an
			an,            an,     an
			'',            '',     ''
			""")
	void takesNamesApart(String key, String surname, String given) {
		assertThat(Names.surname(key)).isEqualTo(surname);
		assertThat(Names.given(key)).isEqualTo(given);
	}

}
