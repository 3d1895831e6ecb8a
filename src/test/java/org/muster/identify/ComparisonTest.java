package org.muster.identify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.compare.NameKey;
import org.muster.identify.Comparison.AgreementLevel;
import org.muster.identify.Comparison.DateLevel;
import org.muster.identify.Comparison.NameLevel;
import org.muster.identify.Comparison.NumberLevel;
import org.muster.identify.Comparison.PlaceLevel;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

	private static final String ID = "025054012345";

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource(textBlock = """
			nguyễn văn an, nguyễn văn an,  EXACT
			nguyễn văn an, nguyen van an,  MARKS_DIFFER
			nguyễn văn an, nguyễn văn ân,  MARKS_DIFFER
			nguyễn văn an, nguyễn văn anh, ONE_SLIP
			nguyễn văn an, nguyễn vă an,   ONE_SLIP
			nguyễn văn an, nguyễn vna an,  ONE_SLIP
			nguyễn văn an, nguyễn an,      MIDDLE_DIFFERS
			nguyễn văn an, nguyễn hữu an,  MIDDLE_DIFFERS
			nguyễn văn an, trần hữu an,    GIVEN_ONLY
			nguyễn văn an, an,             GIVEN_ONLY
			nguyễn văn an, nguyễn văn bì,  DIFFERS
			nguyễn văn an, an nguyễn văn,  DIFFERS
			""")
	void gradesNames(String member, String citizen, NameLevel level) {
		assertThat(Comparison.of(named(member), named(citizen)).name()).isEqualTo(level);
		assertThat(Comparison.of(named(citizen), named(member)).name()).as("symmetric").isEqualTo(level);
	}

	@ParameterizedTest(name = "<{0}> and <{1}>: {2}")
	@CsvSource(textBlock = """
			1954-07-08, 1954-07-08, FULL
			1954-07-08, 1954-08-07, SWAPPED
			1954-07-08, 1953-07-08, YEAR_OFF_BY_ONE
			1954-07-08, 1952-07-08, DIFFERS
			1954-07-08, 1953-08-07, DIFFERS
			1954-07-XX, 1953-07-XX, DIFFERS
			1954-07-08, 1954-07-XX, PARTIAL
			1954-07-08, 1954-XX-XX, PARTIAL
			1954-07-XX, 1954-07-XX, PARTIAL
			1954-07-08, 1954-07-09, YEAR
			1954-07-08, 1954-06-XX, YEAR
			1954-07-08, 1954-08-XX, YEAR
			1954-07-08, '',         UNKNOWN
			'',         '',         UNKNOWN
			1954-XX-XX, 1955-XX-XX, DIFFERS
			""")
	void gradesBirthDates(String member, String citizen, DateLevel level) {
		assertThat(Comparison.of(born(member), born(citizen)).birthDate()).isEqualTo(level);
		assertThat(Comparison.of(born(citizen), born(member)).birthDate()).as("symmetric").isEqualTo(level);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			MALE,    MALE,    SAME
			MALE,    FEMALE,  DIFFERS
			MALE,    UNKNOWN, UNKNOWN
			UNKNOWN, UNKNOWN, UNKNOWN
			""")
	void gradesGenders(Gender member, Gender citizen, AgreementLevel level) {
		assertThat(Comparison.of(of(member), of(citizen)).gender()).isEqualTo(level);
		assertThat(Comparison.of(of(citizen), of(member)).gender()).as("symmetric").isEqualTo(level);
	}

	@ParameterizedTest(name = "{0} {1} {2} and {3} {4} {5}: {6}")
	@CsvSource(textBlock = """
			25, 25, 7, 25, 25, 7, COMMUNE
			25, 25, 7, 15, 25, 7, COMMUNE
			25, 25, 7, 25, 25, 8, PROVINCE
			25, 25, 0, 25, 25, 0, PROVINCE
			25, 25, 7, 15, 25, 8, PROVINCE_TODAY
			25, 25, 7, 25, 26, 7, DIFFERS
			25, 25, 7, 0,  0,  7, UNKNOWN
			0,  0,  7, 0,  0,  7, UNKNOWN
			""")
	void gradesPlaces(int former, int today, int commune, int otherFormer, int otherToday, int otherCommune,
			PlaceLevel level) {
		Person left = from(new Person.Places(former, today, commune));
		Person right = from(new Person.Places(otherFormer, otherToday, otherCommune));
		assertThat(Comparison.of(left, right).place()).isEqualTo(level);
		assertThat(Comparison.of(right, left).place()).as("symmetric").isEqualTo(level);
	}

	@ParameterizedTest(name = "<{0}> and <{1}>: {2}")
	@CsvSource(textBlock = """
			025054012345, 025054012345, SAME
			025054012345, 025054012354, ONE_SLIP
			025054012345, 025054012344, ONE_SLIP
			025054012345, 025054021354, DIFFERS
			025054012345, '',           MISSING
			'',           '',           MISSING
			""")
	void gradesNumbers(String member, String citizen, NumberLevel level) {
		Comparison comparison = Comparison.of(numbered(member, member), numbered(citizen, citizen));
		assertThat(comparison.nationalId()).isEqualTo(level);
		assertThat(comparison.oldId()).isEqualTo(level);
	}

	@ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} weighs {6}")
	@CsvSource(textBlock = """
			EXACT,          FULL,            SAME,    COMMUNE,        SAME,     SAME,     7548
			MARKS_DIFFER,   SWAPPED,         UNKNOWN, PROVINCE,       ONE_SLIP, MISSING,  2650
			ONE_SLIP,       YEAR_OFF_BY_ONE, DIFFERS, PROVINCE_TODAY, MISSING,  ONE_SLIP, 1350
			MIDDLE_DIFFERS, PARTIAL,         SAME,    UNKNOWN,        DIFFERS,  DIFFERS,  428
			GIVEN_ONLY,     YEAR,            UNKNOWN, DIFFERS,        MISSING,  MISSING,  -950
			DIFFERS,        UNKNOWN,         UNKNOWN, UNKNOWN,        MISSING,  MISSING,  -1400
			EXACT,          DIFFERS,         UNKNOWN, UNKNOWN,        MISSING,  MISSING,  100
			""")
	void addsTheWeightsUp(NameLevel name, DateLevel date, AgreementLevel gender, PlaceLevel place, NumberLevel oldId,
			NumberLevel nationalId, int weight) {
		assertThat(new Comparison(name, date, gender, place, oldId, nationalId).weight(1000)).isEqualTo(weight);
	}

	@ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
	@CsvSource(textBlock = """
			EXACT,        FULL,            SAME,    MISSING,  SAME,     NATIONAL_ID_CONFIRMED
			MARKS_DIFFER, PARTIAL,         UNKNOWN, DIFFERS,  SAME,     NATIONAL_ID_CONFIRMED
			EXACT,        FULL,            SAME,    SAME,     SAME,     NATIONAL_ID_CONFIRMED
			ONE_SLIP,     FULL,            SAME,    MISSING,  SAME,
			EXACT,        SWAPPED,         SAME,    MISSING,  SAME,
			EXACT,        YEAR_OFF_BY_ONE, SAME,    MISSING,  SAME,
			EXACT,        UNKNOWN,         SAME,    MISSING,  SAME,
			EXACT,        FULL,            DIFFERS, MISSING,  SAME,
			EXACT,        FULL,            SAME,    SAME,     MISSING,  OLD_ID_CONFIRMED
			MARKS_DIFFER, PARTIAL,         UNKNOWN, SAME,     MISSING,  OLD_ID_CONFIRMED
			EXACT,        FULL,            SAME,    SAME,     ONE_SLIP,
			EXACT,        FULL,            SAME,    SAME,     DIFFERS,
			EXACT,        FULL,            SAME,    ONE_SLIP, MISSING,
			ONE_SLIP,     FULL,            SAME,    SAME,     MISSING,
			EXACT,        YEAR,            SAME,    SAME,     MISSING,
			EXACT,        FULL,            DIFFERS, SAME,     MISSING,
			EXACT,        FULL,            SAME,    MISSING,  MISSING,
			""")
	void isCertainOnlyByANumberThatThePersonConfirms(NameLevel name, DateLevel date, AgreementLevel gender,
			NumberLevel oldId, NumberLevel nationalId, CertainRule rule) {
		Comparison comparison = new Comparison(name, date, gender, PlaceLevel.UNKNOWN, oldId, nationalId);
		assertThat(comparison.certainRule().orElse(null)).isEqualTo(rule);
	}

	@ParameterizedTest(name = "{0} {1} carrying <{2}>, citizen {3}: {4}")
	@CsvSource(textBlock = """
			1954-07-08, MALE,    '',           025054012345,
			1954-XX-XX, UNKNOWN, 025054012345, 025054012345,
			'',         UNKNOWN, '',           025154012345,
			1954-07-08, MALE,    '',           000054012345, PLACE_CODE_UNASSIGNED
			1954-07-08, MALE,    '',           02505401234,  PLACE_CODE_UNASSIGNED
			1954-07-08, MALE,    '',           025154012345, GENDER_DIGIT
			'',         FEMALE,  '',           025054012345, GENDER_DIGIT
			1955-XX-XX, MALE,    '',           025054012345, BIRTH_YEAR_DIGITS
			1954-07-08, MALE,    '',           025254012345, BIRTH_YEAR_DIGITS
			1954-07-08, MALE,    025054012346, 025054012345, CARRIES_ANOTHER_ID
			1954-07-08, MALE,    025054998877, 025054012345, CARRIES_ANOTHER_ID
			1955-07-08, FEMALE,  025155998877, 025054012345, GENDER_DIGIT
			""")
	void forbidsALinkThatDigitsDeny(String birthDate, Gender gender, String carried, String citizenId, Veto veto) {
		Person member = person("lê an", birthDate, gender, carried);
		Person citizen = person("lê an", "1954-07-08", Gender.MALE, citizenId);
		assertThat(Comparison.of(member, citizen).veto(member, citizen).orElse(null)).isEqualTo(veto);
	}

	@Test
	void namesItsEvidence() {
		Comparison comparison = Comparison.of(person("lê an", "1954-07-08", Gender.MALE, ID),
				person("le an", "1954", Gender.FEMALE, ""));
		assertThat(comparison.evidence()).isEqualTo("name=MARKS_DIFFER birth-date=UNKNOWN gender=DIFFERS "
				+ "home-place=UNKNOWN old-id=MISSING national-id=MISSING");
	}

	private static Person named(String name) {
		return person(name, "1954-07-08", Gender.MALE, "");
	}

	private static Person born(String date) {
		return person("lê an", date, Gender.MALE, "");
	}

	private static Person of(Gender gender) {
		return person("lê an", "1954-07-08", gender, "");
	}

	private static Person from(Person.Places places) {
		return new Person("lê an", "le an", PartialDate.NONE, Gender.MALE, places, "", "");
	}

	private static Person numbered(String nationalId, String oldId) {
		return new Person("lê an", "le an", PartialDate.NONE, Gender.MALE, new Person.Places(0, 0, 0), nationalId,
				oldId);
	}

	private static Person person(String name, String birthDate, Gender gender, String nationalId) {
		return new Person(name, NameKey.of(name), PartialDate.ofIso(birthDate), gender, new Person.Places(0, 0, 0),
				nationalId, "");
	}

}
