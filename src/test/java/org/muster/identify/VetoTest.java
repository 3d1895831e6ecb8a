package org.muster.identify;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;
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
			M,        1954-07-21, 025054000011, 025054000001, ""
			M,        1954-07-21, 025054000001, 025054000010, ""
			M,        1954-07-21, 001054999999, 025054000001, carries-another-id
			# a number that is denied is not carried
			M,        1954-07-21, 025154000011, 025054000001, ""
			""")
	void forbidsWhatTheDigitsOrAnotherNumberDeny(String gender, String birth, String carried, String id, String veto) {
		PackedPerson member = People
			.packed(People.person(Field.GENDER, gender, Field.BIRTH_DATE, birth, Field.NATIONAL_ID, carried));
		PackedPerson citizen = People.packed(People.person(Field.NATIONAL_ID, id));
		int pattern = People.pattern(member, citizen);
		assertThat(Veto.of(pattern, member, citizen).map(Veto::key).orElse("")).isEqualTo(veto);
	}

	@ParameterizedTest(name = "{0} {1} {2} {3}, {4} {5} {6}: {7}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# member: name, birth date, gender, old number, citizen: name, birth date, old number, veto
			Lê An, 1954-07-21, F, 131234567, Lê An,  1954-07-21, 131234567, ""
			LE AN, 1954-07-21, F, 131234567, Lê An,  1954-07-21, 131234567, ""
			Lê An, 1953-07-21, M, 131234567, Lê An,  1954-07-21, 131234567, ""
			Lê An, 1955-07-21, M, 131234567, Lê An,  1954-07-21, 131234567, ""
			# both at once, or not all the rest
			Lê An, 1955-07-21, F, 131234567, Lê An,  1954-07-21, 131234567, gender-digit
			Lê An, 1954-07-21, F, 131234568, Lê An,  1954-07-21, 131234567, gender-digit
			Lê An, 1954-07-21, F, 131234567, Lê Anh, 1954-07-21, 131234567, gender-digit
			Lê An, 1954-07-XX, F, 131234567, Lê An,  1954-07-21, 131234567, gender-digit
			Lê An, 1956-07-21, M, 131234567, Lê An,  1954-07-21, 131234567, birth-year-digits
			Lê An, 1955-08-21, M, 131234567, Lê An,  1954-07-21, 131234567, birth-year-digits
			Lê An, 1955-07-21, M, "",        Lê An,  1954-07-21, "",        birth-year-digits
			Lê An, 1955-07-21, M, 131234567, Lê Ba,  1954-07-21, 131234567, birth-year-digits
			""")
	void oneFactForbidsNothingWhenTheOldNumberProvesAllElse(String name, String birth, String gender, String oldId,
			String citizenName, String citizenBirth, String citizenOldId, String veto) {
		PackedPerson member = People.packed(People.person(Field.FULL_NAME, name, Field.BIRTH_DATE, birth, Field.GENDER,
				gender, Field.OLD_ID, oldId));
		PackedPerson citizen = People.packed(People.person(Field.FULL_NAME, citizenName, Field.BIRTH_DATE, citizenBirth,
				Field.GENDER, "M", Field.OLD_ID, citizenOldId, Field.NATIONAL_ID, "025054000001"));
		int pattern = People.pattern(member, citizen);
		assertThat(Veto.of(pattern, member, citizen).map(Veto::key).orElse("")).isEqualTo(veto);
	}

	@ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# birth date, gender, home,             residence,        name,    veto
			1954-07-21,   F,      COMMUNE,          UNKNOWN,          EXACT,   ""
			1954-07-21,   F,      COMMUNE,          DIFFERS,          EXACT,   ""
			1954-07-21,   F,      COMMUNE_POSSIBLE, COMMUNE_POSSIBLE, EXACT,   ""
			1955-07-21,   M,      COMMUNE,          PROVINCE,         EXACT,   ""
			1954-07-21,   F,      COMMUNE_POSSIBLE, UNKNOWN,          EXACT,   gender-digit
			1954-07-21,   F,      PROVINCE,         COMMUNE,          EXACT,   gender-digit
			1954-07-21,   F,      COMMUNE,          COMMUNE,          DIFFERS, gender-digit
			1954-07-XX,   F,      COMMUNE,          COMMUNE,          EXACT,   gender-digit
			1955-07-21,   F,      COMMUNE,          COMMUNE,          EXACT,   gender-digit
			1956-07-21,   M,      COMMUNE,          COMMUNE,          EXACT,   birth-year-digits
			1955-07-21,   M,      COMMUNE_POSSIBLE, PROVINCE,         EXACT,   birth-year-digits
			""")
	void oneFactForbidsNothingWhenHomeAndAllElseAgree(String birth, String gender, PlaceLevel home,
			PlaceLevel residence, NameLevel name, String veto) {
		PackedPerson member = People.packed(People.person(Field.BIRTH_DATE, birth, Field.GENDER, gender));
		PackedPerson citizen = People
			.packed(People.person(Field.NATIONAL_ID, "025054000001", Field.BIRTH_DATE, "1954-07-21"));
		int pattern = PersonComparisons.ALL.pattern(name.ordinal(), DateLevel.of(member.birth, citizen.birth).ordinal(),
				AgreementLevel.SAME.ordinal(), home.ordinal(), residence.ordinal(), NumberLevel.UNKNOWN.ordinal(),
				NumberLevel.UNKNOWN.ordinal());
		assertThat(Veto.of(pattern, member, citizen).map(Veto::key).orElse("")).isEqualTo(veto);
	}

	@ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# home,          residence,        old number, number,   veto
			COMMUNE,          UNKNOWN,          UNKNOWN,    UNKNOWN,  ""
			COMMUNE,          DIFFERS,          UNKNOWN,    UNKNOWN,  ""
			DIFFERS,          COMMUNE,          UNKNOWN,    UNKNOWN,  ""
			COMMUNE_POSSIBLE, DIFFERS,          UNKNOWN,    UNKNOWN,  ""
			PROVINCE_ONLY,    UNKNOWN,          UNKNOWN,    UNKNOWN,  ""
			PROVINCE_ONLY,    DIFFERS,          UNKNOWN,    UNKNOWN,  ""
			UNKNOWN,          UNKNOWN,          UNKNOWN,    UNKNOWN,  ""
			DIFFERS,          UNKNOWN,          SAME,       UNKNOWN,  ""
			DIFFERS,          DIFFERS,          ONE_SLIP,   UNKNOWN,  ""
			PROVINCE,         DIFFERS,          UNKNOWN,    ONE_SLIP, ""
			DIFFERS,          DIFFERS,          UNKNOWN,    DENIED,   ""
			DIFFERS,          UNKNOWN,          UNKNOWN,    UNKNOWN,  places-contradict
			UNKNOWN,          PROVINCE,         UNKNOWN,    UNKNOWN,  places-contradict
			PROVINCE,         PROVINCE_ONLY,    DIFFERS,    UNKNOWN,  places-contradict
			DIFFERS,          DIFFERS,          UNKNOWN,    DIFFERS,  carries-another-id
			""")
	void forbidsWhoLivesElsewhereWhenNothingElseTellsWhoItIs(PlaceLevel home, PlaceLevel residence, NumberLevel oldId,
			NumberLevel nationalId, String veto) {
		int pattern = PersonComparisons.ALL.pattern(NameLevel.EXACT.ordinal(), DateLevel.FULL.ordinal(),
				AgreementLevel.SAME.ordinal(), home.ordinal(), residence.ordinal(), oldId.ordinal(),
				nationalId.ordinal());
		PackedPerson citizen = People.packed(People.person(Field.NATIONAL_ID, "025054000001"));
		assertThat(Veto.of(pattern, new PackedPerson(), citizen).map(Veto::key).orElse("")).isEqualTo(veto);
	}

}
