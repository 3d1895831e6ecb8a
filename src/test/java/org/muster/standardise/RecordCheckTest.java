package org.muster.standardise;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Finding;
import org.muster.model.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;

class RecordCheckTest {

	private final Standardiser standardiser = NightlyRules.standardiser();

	@ParameterizedTest(name = "{0} <{1}>: {2}")
	@CsvSource(textBlock = """
			FULL_NAME,      '',                 FULL_NAME_MISSING
			FULL_NAME,      '\u200b ',          FULL_NAME_MISSING
			FULL_NAME,      An,                 FULL_NAME_SUSPECT
			FULL_NAME,      Nguyễn An 2,        FULL_NAME_SUSPECT
			FULL_NAME,      Nguyễn An (A),      FULL_NAME_SUSPECT
			FULL_NAME,      Nguyễn ?n,          FULL_NAME_SUSPECT
			FULL_NAME,      Nguyễn \u0410n,     FULL_NAME_SUSPECT
			FULL_NAME,      Nguyễn \u00d7n,     FULL_NAME_SUSPECT
			FULL_NAME,      Nguyễn \ufffdn,     FULL_NAME_SUSPECT
			FULL_NAME,      Y-Blô H'Hen Kpă,    ''
			FULL_NAME,      K' Brôi Y Bhĩm,     ''
			FULL_NAME,      Nguyễn V An,        FULL_NAME_SUSPECT
			FULL_NAME,      Ng Văn An,          FULL_NAME_SUSPECT
			FULL_NAME,      Nguyễn Văn An tức Ba, FULL_NAME_SUSPECT
			FULL_NAME,      Nguyễn Văn An - Bí thư, FULL_NAME_SUSPECT
			PHONE,          '',                 ''
			PHONE,          0438251234,         PHONE_MALFORMED
			PHONE,          84912345678,        ''
			BIRTH_DATE,     '',                 BIRTH_DATE_MISSING
			BIRTH_DATE,     không rõ,           BIRTH_DATE_UNREADABLE
			BIRTH_DATE,     1954-02-32,         BIRTH_DATE_UNREADABLE
			BIRTH_DATE,     30/02/1954,         BIRTH_DATE_IMPOSSIBLE
			BIRTH_DATE,     1954-07-XX,         ''
			GENDER,         '',                 GENDER_MISSING
			GENDER,         1,                  GENDER_MISSING
			GENDER,         F,                  GENDER_SUSPECT|NATIONAL_ID_CONTRADICTS
			FULL_NAME,      Trần Thị Hoa,       GENDER_SUSPECT
			FULL_NAME,      TRẦN THỊ HOA,       GENDER_SUSPECT
			FULL_NAME,      Lê Văn Thị Hoa,     ''
			FULL_NAME,      Thị Hoa An,         ''
			FULL_NAME,      Trần Hoa Thị,       ''
			NATIONAL_ID,    '',                 ''
			NATIONAL_ID,    chưa có,            NATIONAL_ID_MALFORMED
			NATIONAL_ID,    02505401234,        NATIONAL_ID_MALFORMED
			NATIONAL_ID,    003054012345,       NATIONAL_ID_MALFORMED
			NATIONAL_ID,    025154012345,       NATIONAL_ID_CONTRADICTS
			NATIONAL_ID,    025055012345,       NATIONAL_ID_CONTRADICTS
			NATIONAL_ID,    025254012345,       NATIONAL_ID_CONTRADICTS
			OLD_ID,         12345678,           ''
			OLD_ID,         1234567,            OLD_ID_MALFORMED
			OLD_ID,         12345678x,          OLD_ID_MALFORMED
			OLD_ID,         '',                 ''
			CARD_NUMBER,    1234567,            CARD_NUMBER_MALFORMED
			CARD_NUMBER,    '',                 CARD_NUMBER_MISSING
			PROFILE_NUMBER, 12345 AB,           PROFILE_NUMBER_MALFORMED
			PROFILE_NUMBER, '',                 ''
			HOME_PLACE,     Xã A,               PROVINCE_UNKNOWN
			HOME_PLACE,     '',                 ''
			RESIDENCE,      Xã A,               PROVINCE_UNKNOWN
			ADMISSION_DATE, 1975,               ''
			OFFICIAL_DATE,  2025-11-20,         ''
			OFFICIAL_DATE,  2025-11-21,         DATE_IMPLAUSIBLE
			OFFICIAL_DATE,  2025,               ''
			ADMISSION_DATE, 1930-02-02,         ADMISSION_TOO_YOUNG|DATE_IMPLAUSIBLE
			ADMISSION_DATE, chưa,               DATE_UNREADABLE
			ADMISSION_DATE, 31/04/1975,         DATE_UNREADABLE
			OFFICIAL_DATE,  chưa,               DATE_UNREADABLE
			OFFICIAL_DATE,  '',                 ''
			STATUS,         miễn,               STATUS_UNKNOWN
			STATUS,         '',                 ''
			""")
	void reportsWhatIsWrong(String field, String received, String codes) {
		assertThat(codes(NightlyRules.with(field, received))).isEqualTo(codes);
	}

	@ParameterizedTest(name = "born {0}: implausible {1}")
	@CsvSource({ "2007-11-20, false", "2007-11-21, true", "2007-XX-XX, false", "2008-XX-XX, true", "2007-11-XX, false",
			"2007-12-XX, true", "1915-11-20, false", "1915-11-19, true", "1915-XX-XX, false", "1914-XX-XX, true" })
	void reckonsAgeFromTheDayOfTheRun(String birthDate, boolean implausible) {
		FieldValues received = NightlyRules.with("BIRTH_DATE", birthDate)
			.with(Field.NATIONAL_ID, "")
			.with(Field.ADMISSION_DATE, "")
			.with(Field.OFFICIAL_DATE, "");
		assertThat(codes(received)).isEqualTo(implausible ? "BIRTH_DATE_IMPLAUSIBLE" : "");
	}

	@Test
	void namesTheFieldConcerned() {
		FieldValues received = NightlyRules.with("HOME_PLACE", "A").with(Field.RESIDENCE, "B");
		assertThat(this.standardiser.standardise(received).findings()).containsExactly(
				new Finding(FindingCode.PROVINCE_UNKNOWN, Field.HOME_PLACE),
				new Finding(FindingCode.PROVINCE_UNKNOWN, Field.RESIDENCE));
	}

	@Test
	void findsNoCardMissingOfProvisionalMember() {
		assertThat(codes(NightlyRules.with("CARD_NUMBER", "").with(Field.STATUS, "Dự bị"))).isEmpty();
	}

	@Test
	void holdsForTheFirstReason() {
		String[] empty = new String[Field.count()];
		Arrays.fill(empty, "");
		StandardRecord record = this.standardiser.standardise(FieldValues.of(empty).with(Field.BIRTH_DATE, "?"));
		assertThat(record.findings()).extracting(Finding::code)
			.containsExactly(FindingCode.FULL_NAME_MISSING, FindingCode.BIRTH_DATE_UNREADABLE,
					FindingCode.GENDER_MISSING);
		assertThat(record.held()).contains(FindingCode.FULL_NAME_MISSING);
	}

	private String codes(FieldValues received) {
		return String.join("|",
				this.standardiser.standardise(received)
					.findings()
					.stream()
					.map((found) -> found.code().name())
					.toList());
	}

}
