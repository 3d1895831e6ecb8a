package org.muster.standardise;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Finding;
import org.muster.model.PlaceField;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field by its standard rules: what is received, what it becomes, what is found.
 */
class StandardFieldsTest {

	private static final Standardiser STANDARD = Standardiser.of(StandardRules.all(), NightlyRules.AS_OF);

	@ParameterizedTest(name = "{0}: <{1}> becomes <{2}>, {3}")
	@CsvSource(quoteCharacter = '"',
			textBlock = """
					# field,            received,                     standard,                    findings
					FULL_NAME,          "  NGUYỄN VĂN   AN ",         "Nguyễn Văn An",             ""
					FULL_NAME,          "NGUYÔN V¡N AN",              "Nguyễn Văn An",             ""
					FULL_NAME,          "Nguyeãn Vaên An",            "Nguyễn Văn An",             ""
					FULL_NAME,          "NGUYễN VĂN AN",              "Nguyễn Văn An",             ""
					FULL_NAME,          "y bhăm  êban",               "Y Bhăm Êban",               ""
					FULL_NAME,          "H' HEN NIÊ",                 "H' Hen Niê",                ""
					BIRTH_NAME,         "nguyễn văn an",              "Nguyễn Văn An",             ""
					ALIASES,            "sáu mẫu;BA AN / Tư",         "Sáu Mẫu, Ba An, Tư",        ""
					BIRTH_DATE,         "２１/０７/1954",              "1954-07-21",                ""
					BIRTH_DATE,         "07/21/1954",                 "",                          "BIRTH_DATE_UNREADABLE DATE_SWAPPED_POSSIBLE=1954-07-21"
					GENDER,             "nam",                        "M",                         ""
					GENDER,             "năm",                        "",                          "GENDER_MISSING"
					ETHNIC_GROUP,       "KINH",                       "1979:01",                   ""
					ETHNIC_GROUP,       "kinh",                       "1979:01",                   ""
					ETHNIC_GROUP,       "01",                         "1979:01",                   ""
					ETHNIC_GROUP,       "04",                         "04",                        "CODE_UNKNOWN"
					ETHNIC_GROUP,       "Tày",                        "1979:02",                   ""
					ETHNIC_GROUP,       "Trại",                       "Trại",                      "CODE_UNKNOWN"
					ETHNIC_GROUP,       "Ê đê",                       "1979:12",                   ""
					ETHNIC_GROUP,       "H’Mông",                     "1979:08",                   ""
					ETHNIC_GROUP,       "dân tộc Tày",                "1979:02",                   ""
					ETHNIC_GROUP,       "Bru - Vân Kiều",             "1979:23",                   ""
					ETHNIC_GROUP,       "Cơ",                         "Cơ",                        "CODE_UNKNOWN"
					RELIGION,           "Không",                      "none",                      ""
					RELIGION,           "Khoâng",                     "none",                      ""
					RELIGION,           "K",                          "none",                      ""
					RELIGION,           "Phật giáo Hoà Hảo",          "03",                        ""
					RELIGION,           "phật giáo",                  "01",                        ""
					RELIGION,           "Thiên chúa giáo",            "02",                        ""
					RELIGION,           "Khác",                       "Khác",                      "CODE_UNKNOWN"
					GENERAL_EDUCATION,  "Lớp 07 / 10",                "7/10",                      ""
					GENERAL_EDUCATION,  "12/12",                      "12/12",                     ""
					GENERAL_EDUCATION,  "13/12",                      "13/12",                     "CODE_UNKNOWN"
					PROFESSIONAL_LEVEL, "Đại học",                    "50",                        ""
					PROFESSIONAL_LEVEL, "dai hoc",                    "50",                        ""
					PROFESSIONAL_LEVEL, "ĐH Luật",                    "ĐH Luật",                   "CODE_UNKNOWN"
					PROFESSIONAL_LEVEL, "ĐH",                         "50",                        ""
					PROFESSIONAL_LEVEL, "Th.S",                       "60",                        ""
					PROFESSIONAL_LEVEL, "TCCN",                       "30",                        ""
					PROFESSIONAL_LEVEL, "đại học sư phạm",            "50",                        ""
					PROFESSIONAL_LEVEL, "Đại học, thạc sĩ",           "Đại học, thạc sĩ",          "CODE_UNKNOWN"
					POLITICAL_THEORY,   "Cao cấp LLCT",               "30",                        ""
					POLITICAL_THEORY,   "Trung cấp chính trị",        "20",                        ""
					POLITICAL_THEORY,   "CAO CẤP",                    "30",                        ""
					SERVICE_CATEGORY,   "Höu trí",                    "retired",                   ""
					SERVICE_CATEGORY,   "Không",                      "none",                      ""
					SERVICE_CATEGORY,   "Hưu trí, bộ đội",            "army|retired",              ""
					CARD_CONDITION,     "MẤT THẺ",                    "lost",                      ""
					CARD_CONDITION,     "bò maát",                    "lost",                      ""
					CARD_CONDITION,     "Bị hỏng",                    "damaged",                   ""
					CARD_CONDITION,     "tốt",                        "in-order",                  ""
					CARD_CONDITION,     "chưa rõ",                    "chưa rõ",                   "CODE_UNKNOWN"
					DEATH_DATE,         "03/02/2020, bệnh",           "2020-02-03 bệnh",           "STATUS_CONTRADICTS"
					DEATH_DATE,         "2019",                       "2019-XX-XX",                "STATUS_CONTRADICTS"
					EXIT_DATE,          "xin ra",                     "xin ra",                    "DATE_UNREADABLE"
					EXIT_DATE,          "01/01/1970",                 "1970-01-01",                "EXIT STATUS_CONTRADICTS DATES_CONTRADICT"
					TRANSFER_IN,        "5/2015 từ Đảng bộ xã A",     "2015-05-XX từ Đảng bộ xã A", ""
					ADMISSION_DATE,     "21/11/2025",                 "2025-11-21",                "DATE_IMPLAUSIBLE OFFICIAL_BEFORE_ADMISSION"
					DEATH_DATE,         "21/11/2025",                 "2025-11-21",                "DATE_IMPLAUSIBLE STATUS_CONTRADICTS"
					BIRTH_NAME,         "Nguyễn Văn An (Ba)",         "Nguyễn Văn An (Ba)",        "NAME_SUSPECT"
					ALIASES,            "Ba, Tư 2",                   "Ba, Tư 2",                  "NAME_SUSPECT"
					BIRTH_DATE,         "7/21/1954 12:00:00 AM",      "",                          "BIRTH_DATE_UNREADABLE DATE_SWAPPED_POSSIBLE=1954-07-21"
					PHONE,              "+84 (0) 912 345 678",        "0912345678",                ""
					PHONE,              "912345678",                  "0912345678",                ""
					PHONE,              "01681234567",                "01681234567",               "PHONE_MALFORMED"
					PHONE,              "0912345678/0987654321",      "0912345678/0987654321",     "PHONE_MALFORMED"
					NATIONAL_ID,        "2.5054E+10",                 "2.5054E+10",                "NATIONAL_ID_MALFORMED DIGITS_LOST"
					CARD_NUMBER,        "12.345.678",                 "12345678",                  ""
					BADGE_NUMBER,       "12 345",                     "12345",                     ""
					PROFILE_NUMBER,     "123456pt",                   "123456 PT",                 ""
					ORG_CELL,           "CHI Bộ 1",                   "CHI BỘ 1",                  ""
					WORKPLACE,          "Trường  THCS A ",            "Trường THCS A",             ""
					NOTE,               "Ghi chó: a",                 "Ghi chó: a",                ""
					PHOTO,              "anh/1.jpg",                  "anh/1.jpg",                 ""
					OCCUPATION_NOW,     "gi¸o viªn",                  "giáo viên",                 ""
					FOREIGN_LANGUAGE,   "Tiếng Nga B",                "Tiếng Nga B",               ""
					ADMISSION_DATE,     "03/02/1970",                 "1970-02-03",                "ADMISSION_TOO_YOUNG"
					OFFICIAL_DATE,      "03/02/1970",                 "1970-02-03",                "OFFICIAL_BEFORE_ADMISSION"
					STATUS,             "Dự bị",                      "provisional",               "CARD_NUMBER_UNEXPECTED"
					BIRTH_PLACE,        "Xã Tiên Lương, Phú Thọ",     "Xã Tiên Lương, Phú Thọ",    ""
					BIRTH_PLACE,        "Phường Ba Đình, Hà Nội",     "Phường Ba Đình, Hà Nội",    "ID_PLACE_DIFFERS"
					HOME_PLACE,         "Phường Ngọc Hà, Quận Ba Đình, Hà Nội", "Phường Ngọc Hà, Quận Ba Đình, Hà Nội", "PLACE_SPLIT=00004|00008"
					HOME_PLACE,         "Xã Nga Quán, Trấn Yên, Yên Bái", "Xã Nga Quán, Trấn Yên, Yên Bái", "PLACE_EARLIER=04273"
					RESIDENCE,          "X· Ea Kao, Bu«n Ma Thuét, §¾k L¾k", "Xã Ea Kao, Buôn Ma Thuột, Đắk Lắk", ""
					HOME_PLACE,         "Xã Không Có, Hà Nội",        "Xã Không Có, Hà Nội",       "COMMUNE_UNKNOWN"
					TEMPORARY_ADDRESS,  "X. TIÊN LƯƠNG , phú thọ",    "X. TIÊN LƯƠNG, phú thọ",    ""
					""")
	void bringsEachFieldToItsStandardForm(Field field, String received, String standard, String findings) {
		StandardRecord record = STANDARD.standardise(NightlyRules.flawless().with(field, received));
		assertThat(record.standard().get(field)).isEqualTo(standard);
		assertThat(record.findings().stream().map(StandardFieldsTest::shown).collect(Collectors.toSet()))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(findings.split(" "))
				.filter((code) -> !code.isEmpty() && !code.equals("EXIT"))
				.toList());
		StandardRecord again = STANDARD.standardise(record.standard());
		assertThat(again.standard().get(field)).as("a second run changes nothing").isEqualTo(standard);
	}

	private static String shown(Finding finding) {
		return finding.code().name() + (finding.detail().isEmpty() ? "" : "=" + finding.detail());
	}

	@Test
	void keepsTodaysUnitsBesideThePlace() {
		StandardRecord record = STANDARD
			.standardise(NightlyRules.flawless().with(Field.BIRTH_PLACE, "X. Minh Thắng, H. Cẩm Khê, Phú Thọ"));
		assertThat(record.places().commune(PlaceField.BIRTH)).isEqualTo("08344");
		assertThat(record.places().province(PlaceField.BIRTH)).isEqualTo("25");
	}

	@Test
	void readsATieByTheColumnOnly() {
		FieldValues received = NightlyRules.flawless().with(Field.FULL_NAME, "Hoà Quang Giang");
		assertThat(STANDARD.standardise(received).findings()).isEmpty();
		assertThat(STANDARD.standardise(received, Map.of(Field.FULL_NAME, "vni"))
			.findings()
			.stream()
			.map(StandardFieldsTest::shown)).containsExactly("ENCODING_AMBIGUOUS");
	}

	/** Any text in any field: no exception, nothing more to do, the same again. */
	@Test
	void standardisingTwiceChangesNothing() {
		Random chance = new Random(5);
		String[] pieces = { "a", "Ễ", "\u0303", " ", "\u00a0", "/", "-", ".", ",", "1", "12", "1954", "E+", "'", "Nam",
				"Thị", "¡", "õ", "\u00ad", "｣", "９", "\u0410", "\u200b", "|", ";", "P. ", "Hà Nội", "Lớp ",
				"\ud83d\ude00" };
		for (int round = 0; round < 3000; round++) {
			String[] values = new String[Field.count()];
			for (int field = 0; field < values.length; field++) {
				StringBuilder text = new StringBuilder();
				for (int piece = chance.nextInt(7); piece > 0; piece--) {
					text.append(pieces[chance.nextInt(pieces.length)]);
				}
				values[field] = text.toString();
			}
			StandardRecord once = STANDARD.standardise(FieldValues.of(values));
			StandardRecord twice = STANDARD.standardise(once.standard());
			for (Field field : Field.values()) {
				assertThat(twice.standard().get(field)).as("%s of <%s>", field, values[field.ordinal()])
					.isEqualTo(once.standard().get(field));
			}
		}
	}

}
