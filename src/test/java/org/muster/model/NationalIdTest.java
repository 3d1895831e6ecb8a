package org.muster.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NationalIdTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			001054012345,  true
			096054012345,  true
			101054012345,  true
			025054012345,  true
			000054012345,  false
			003054012345,  false
			097054012345,  false
			100054012345,  false
			999054012345,  false
			02505401234,   false
			0250540123456, false
			02505401234a,  false
			'02505401234 ', false
			0250540123\u0664\u0665, false
			''           , false
			""")
	void hasTwelveDigitsAndAnAssignedPlace(String id, boolean wellFormed) {
		assertThat(NationalId.isWellFormed(id)).isEqualTo(wellFormed);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			025054012345, 25,  MALE,   1954
			025154012345, 25,  FEMALE, 1954
			001200012345, 1,   MALE,   2000
			001399012345, 1,   FEMALE, 2099
			101999012345, 101, FEMALE, 2399
			""")
	void tellsPlaceGenderAndBirthYear(String id, int place, Gender gender, int birthYear) {
		assertThat(NationalId.placeCode(id)).isEqualTo(place);
		assertThat(NationalId.gender(id)).isEqualTo(gender);
		assertThat(NationalId.birthYear(id)).isEqualTo(birthYear);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			025054012345, MALE,    1954-07-21, false
			025054012345, MALE,    1954-XX-XX, false
			025054012345, UNKNOWN, '',         false
			025054012345, FEMALE,  1954-07-21, true
			025054012345, FEMALE,  '',         true
			025054012345, MALE,    1955-07-21, true
			025254012345, MALE,    1954-07-21, true
			""")
	void deniesAnotherGenderOrBirthYear(String id, Gender gender, String birthDate, boolean contradicts) {
		assertThat(NationalId.contradicts(id, gender, PartialDate.ofIso(birthDate))).isEqualTo(contradicts);
	}

	@ParameterizedTest(name = "{0} of {1} {2}: <{3}>")
	@CsvSource(textBlock = """
			025054012345, MALE,    1954-07-21, 025054012345
			025054012345, UNKNOWN, '',         025054012345
			025054012345, FEMALE,  1954-07-21, ''
			025054012345, MALE,    1955-XX-XX, ''
			000054012345, MALE,    1954-07-21, ''
			25054012345,  MALE,    1954-07-21, ''
			''          , MALE,    1954-07-21, ''
			""")
	void carriesOnlyANumberThatNothingDenies(String number, Gender gender, String birthDate, String carried) {
		assertThat(NationalId.carried(number, gender, PartialDate.ofIso(birthDate))).isEqualTo(carried);
	}

}
