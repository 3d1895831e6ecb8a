package org.muster.standardise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.MemberNumber;
import org.muster.model.PlaceCodes;
import org.muster.model.PlaceField;
import org.muster.model.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StandardiserTest {

	private final Standardiser standardiser = NightlyRules.standardiser();

	@Test
	void leavesStandardRecordAsItIs() {
		StandardRecord record = this.standardiser.standardise(NightlyRules.flawless());
		assertThat(record).isEqualTo(new StandardRecord(NightlyRules.flawless(), "nguyen van an",
				PlaceCodes.NONE.with(PlaceField.HOME, "25", "08344").with(PlaceField.RESIDENCE, "25", "08344"),
				MemberNumber.of("nguyen van an", NightlyRules.flawless()), List.of(), List.of()));
		assertThat(record.held()).isEmpty();
	}

	@Test
	@Timeout(60)
	void standardisesVeryLongTextsInTime() {
		for (String piece : List.of("1 ", "V\u0169 ", "21/07/1954,", "x\u00e3 ")) {
			String text = piece.repeat(60_000).strip();
			FieldValues received = NightlyRules.flawless();
			for (Field field : Field.values()) {
				received = received.with(field, text);
			}
			assertThat(Standardiser.of(StandardRules.all(), NightlyRules.AS_OF).standardise(received).memberNo())
				.isNotEmpty();
		}
	}

	@Test
	void bringsLegacyRecordToStandardForm() {
		FieldValues received = NightlyRules.record("NGUYỄN  VĂN AN", "NGUYỄN VĂN AN", "21/7/54", "Nam", "25054012345",
				"131 234 567", "12.345.678", "123456pt", "Xã Tiên Lương,Huyện Cẩm Khê ,Tỉnh Phú Thọ",
				"Xã Tiên Lương, Tỉnh Phú Thọ", " Chi bộ 1", "03/02/1975", "3-2-76", "0912.345.678", "Chính thức");
		StandardRecord record = this.standardiser.standardise(received);
		assertThat(record.standard()).isEqualTo(NightlyRules.flawless());
		assertThat(record.findings()).isEmpty();
		assertThat(shown(record)).isEqualTo("""
				full_name:collapse-spaces,capitalise-name=NGUYỄN  VĂN AN
				birth_date:iso-date=21/7/54
				gender:gender-code=Nam
				national_id:restore-national-id-zeros=25054012345
				old_id:keep-digits=131 234 567
				card_number:join-digits=12.345.678
				profile_number:profile-number-form=123456pt
				home_place:comma-spacing=Xã Tiên Lương,Huyện Cẩm Khê ,Tỉnh Phú Thọ
				organisation:collapse-spaces= Chi bộ 1
				admission_date:iso-date=03/02/1975
				official_date:iso-date=3-2-76
				phone:keep-digits=0912.345.678
				status:status-code=Chính thức""");
		assertThat(this.standardiser.values(received)).isEqualTo(record.standard());
	}

	@ParameterizedTest(name = "{0} <{1}> becomes <{2}>, by {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			BIRTH_DATE     | 30/02/1954 | 1954-02-XX | birth_date:iso-date,leave-unknown
			BIRTH_DATE     | 1954-02-30 | 1954-02-XX | birth_date:leave-unknown
			BIRTH_DATE     | không rõ   | ``         | birth_date:leave-unknown
			ADMISSION_DATE | 31/04/1975 | 1975-04-XX | admission_date:iso-date,leave-unknown
			OFFICIAL_DATE  | chưa       | ``         | official_date:leave-unknown
			GENDER         | ` 1`       | ``         | gender:collapse-spaces,leave-unknown
			CARD_NUMBER    | 12.345     | 12345      | card_number:join-digits
			CARD_NUMBER    | 12/345     | 12/345     | ``
			NATIONAL_ID    | chưa có    | chưa có    | ``
			STATUS         | miễn       | miễn       | ``
			ORGANISATION   | `a"\\ `    | `a"\\`     | organisation:collapse-spaces
			ORGANISATION   | `a\u0001\u001f ` | `a\u0001` | organisation:collapse-spaces
			FULL_NAME      | `L\u0065\u200b\u0302 An` | `Lê An` | full_name:compose-unicode,collapse-spaces
			""")
	void tracesWhatChanged(String field, String received, String standard, String rules) {
		StandardRecord record = this.standardiser.standardise(NightlyRules.with(field, received));
		assertThat(record.standard()).isEqualTo(NightlyRules.with(field, standard));
		assertThat(shown(record)).isEqualTo(rules.isEmpty() ? "" : rules + "=" + received);
	}

	@ParameterizedTest(name = "text with U+{0}")
	@CsvSource({ "0000, false", "d800, false", "dc00, false", "0001, true", "1f600, true" })
	void holdsRecordThatTheDatabaseCannotStore(String codePoint, boolean storable) {
		String text = "A \ud83d\ude00" + Character.toString(Integer.parseInt(codePoint, 16)) + "B";
		StandardRecord record = this.standardiser.standardise(NightlyRules.with("ORGANISATION", text));
		if (storable) {
			assertThat(record.held()).isEmpty();
		}
		else {
			assertThat(record.held()).contains(FindingCode.RECORD_UNREADABLE);
			assertThat(record.findings())
				.containsExactly(new Finding(FindingCode.RECORD_UNREADABLE, Field.ORGANISATION));
			assertThat(record.standard()).hasToString("0 filled fields");
			assertThat(shown(record) + record.memberNo() + record.nameKey()).isEmpty();
		}
	}

	@Test
	void restoresNoZerosByBirthDateThatIsUnknown() {
		FieldValues received = NightlyRules.with("NATIONAL_ID", "25054012345").with(Field.BIRTH_DATE, "");
		assertThat(this.standardiser.values(received).get(Field.NATIONAL_ID)).isEqualTo("25054012345");
	}

	@Test
	void refusesUnknownRule() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Standardiser.of(Map.of(Field.PHONE, List.of("colapse-spaces")), NightlyRules.AS_OF))
			.withMessage("no rule is called 'colapse-spaces'; rules: " + String.join(", ", Rule.keys()));
	}

	@Test
	void namesTheStateOfItsRules() {
		ReferenceData data = ReferenceData.builtIn();
		assertThat(RulesVersion.of(data)).matches("3-[0-9a-f]{12}").isEqualTo(RulesVersion.of(3, Rule.keys(), data));
		assertThat(RulesVersion.of(4, Rule.keys(), data)).isNotEqualTo(RulesVersion.of(data));
		assertThat(RulesVersion.of(3, List.of("iso-date"), data)).isNotEqualTo(RulesVersion.of(data));
	}

	private static String shown(StandardRecord record) {
		return record.changes()
			.stream()
			.map((change) -> change.rules() + "=" + change.received())
			.collect(Collectors.joining("\n"));
	}

}
