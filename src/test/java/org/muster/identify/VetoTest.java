package org.muster.identify;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.Field;

import static org.assertj.core.api.Assertions.assertThat;

class VetoTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			# gender, birth date, carried,      citizen's,    veto
			M,        1954-07-21, "",           025054000001, ""
			F,        1954-07-21, "",           025154000001, ""
			M,        1954-XX-XX, "",           025054000001, ""
			"",       "",         "",           025154000001, ""
			M,        2004-07-21, "",           025204000001, ""
			F,        2004-07-21, "",           025304000001, ""
			M,        1954-07-21, 025054000001, 025054000001, ""
			F,        1954-07-21, "",           025054000001, gender-digit
			M,        1954-07-21, "",           025154000001, gender-digit
			F,        2004-07-21, "",           025204000001, gender-digit
			F,        1955-07-21, "",           025054000001, gender-digit
			M,        1955-07-21, "",           025054000001, birth-year-digits
			"",       1955-XX-XX, "",           025054000001, birth-year-digits
			M,        1954-07-21, "",           025254000001, birth-year-digits
			M,        2004-07-21, "",           025004000001, birth-year-digits
			M,        1954-07-21, 025054000011, 025054000001, carries-another-id
			M,        1954-07-21, 001054999999, 025054000001, carries-another-id
			# a number that is denied is not carried
			M,        1954-07-21, 025154000011, 025054000001, ""
			""")
	void forbidsWhatTheDigitsOrAnotherNumberDeny(String gender, String birth, String carried, String id, String veto) {
		PackedPerson member = People
			.packed(People.person(Field.GENDER, gender, Field.BIRTH_DATE, birth, Field.NATIONAL_ID, carried));
		PackedPerson citizen = People.packed(People.person(Field.NATIONAL_ID, id));
		int pattern = PersonComparisons.pattern(member, citizen);
		assertThat(Veto.of(pattern, member, citizen).map(Veto::key).orElse("")).isEqualTo(veto);
	}

}
