package org.muster.standardise;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class RuleTest {

	private static final LocalDate AS_OF = LocalDate.of(2025, 11, 20);

	private static final RuleContext ALONE = new RuleContext(AS_OF, Field.FULL_NAME, PartialDate.NONE, Gender.UNKNOWN,
			"", CodeLists.BUILT_IN);

	@ParameterizedTest(name = "{0}: <{1}> becomes <{2}>")
	@CsvSource(quoteCharacter = '"', delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
			# rule              | before                      | after
			compose-unicode     | "Le\u0302 An"               | "L\u00ea An"
			compose-unicode     | "e\u0302\u0323"             | "\u1ec7"
			compose-unicode     | "\u1ea1\u0302"              | "\u1ead"
			compose-unicode     | "L\u00ea V\u0103n \u0110\u1ee9c" | "L\u00ea V\u0103n \u0110\u1ee9c"
			compose-unicode     | ""                          | ""
			collapse-spaces     | " L\u00ea\u00a0 An\t"       | "L\u00ea An"
			collapse-spaces     | "A\u2003\u202f\u3000B\u0085C" | "A B C"
			collapse-spaces     | "\ufeffA\u200bB\u200e\u2060" | "AB"
			collapse-spaces     | "   "                       | ""
			collapse-spaces     | "A\u00adB"                  | "A\u00adB"
			collapse-spaces     | "L\u00ea An"                | "L\u00ea An"
			repair-look-alikes  | "\u00d0\u1ee9c \u00f0 \u0189 \u0256" | "\u0110\u1ee9c \u0111 \u0110 \u0111"
			repair-look-alikes  | "H\u2019Hen H\u02bcB H`C"   | "H'Hen H'B H'C"
			repair-look-alikes  | "\u0110\u1ee9c H'Hen D"     | "\u0110\u1ee9c H'Hen D"
			capitalise-name     | "NGUYỄN VĂN AN"             | "Nguyễn Văn An"
			capitalise-name     | "nguyễn văn đức"            | "Nguyễn Văn Đức"
			capitalise-name     | "NGUYễN VăN ĐàO"            | "Nguyễn Văn Đào"
			capitalise-name     | "H'HEN NIÊ"                 | "H'Hen Niê"
			capitalise-name     | "k' brăk"                   | "K' Brăk"
			capitalise-name     | "TR'HY Y MOAN"              | "Tr'Hy Y Moan"
			capitalise-name     | "K'BRÔI (TỨC BA)"           | "K'Brôi (Tức Ba)"
			capitalise-name     | "NGUYỄN,văn an"             | "Nguyễn,Văn An"
			capitalise-name     | "Y-BLÔ"                     | "Y-Blô"
			capitalise-name     | "Vla-đi-mia"                | "Vla-đi-mia"
			capitalise-name     | "H'Hen Niê Y Moan Ê'Ban"    | "H'Hen Niê Y Moan Ê'Ban"
			gender-code         | "Nam"                       | "M"
			gender-code         | "NAM"                       | "M"
			gender-code         | "nữ"                        | "F"
			gender-code         | "NỮ"                        | "F"
			gender-code         | "Nu"                        | "F"
			gender-code         | "f"                         | "F"
			gender-code         | "M"                         | "M"
			gender-code         | "1"                         | "1"
			gender-code         | "0"                         | "0"
			gender-code         | "Năm"                       | "Năm"
			gender-code         | "Không rõ"                  | "Không rõ"
			keep-digits         | "001 054 012.345"           | "001054012345"
			keep-digits         | "'001-054-012345"           | "001054012345"
			keep-digits         | "(+84) 912 345 678"         | "84912345678"
			keep-digits         | "CCCD: 001054012345 (mới)"  | "001054012345"
			keep-digits         | "12345678.0"                | "12345678"
			keep-digits         | "001054012345"              | "001054012345"
			keep-digits         | "1.054E+09"                 | "1.054E+09"
			keep-digits         | "O01054012345"              | "O01054012345"
			keep-digits         | "00105401234O"              | "00105401234O"
			keep-digits         | "0912345678/0987654321"     | "0912345678/0987654321"
			keep-digits         | "\uff11 23"                 | "\uff11 23"
			keep-digits         | "không có"                  | "không có"
			keep-digits         | "0912.345.678 - 0987.654.321" | "0912.345.678 - 0987.654.321"
			phone-form          | "84912345678"               | "0912345678"
			phone-form          | "840912345678"              | "0912345678"
			phone-form          | "0084912345678"             | "0912345678"
			phone-form          | "912345678"                 | "0912345678"
			phone-form          | "846123456"                 | "0846123456"
			phone-form          | "2438251234"                | "02438251234"
			phone-form          | "0912345678"                | "0912345678"
			phone-form          | "02438251234"               | "02438251234"
			phone-form          | "412345678"                 | "412345678"
			phone-form          | "01681234567"               | "01681234567"
			phone-form          | "0438251234"                | "0438251234"
			phone-form          | "113"                       | "113"
			phone-form          | ""                          | ""
			restore-old-id-zeros | "12345678"                 | "012345678"
			restore-old-id-zeros | "02345678"                 | "02345678"
			restore-old-id-zeros | "123456789"                | "123456789"
			restore-old-id-zeros | "1234567"                  | "1234567"
			restore-old-id-zeros | "1234567a"                 | "1234567a"
			join-digits         | "12.345 6-78"               | "12345678"
			join-digits         | "12345678.0"                | "12345678"
			join-digits         | "12345678"                  | "12345678"
			join-digits         | "12.345.67B"                | "12.345.67B"
			join-digits         | "- ."                       | "- ."
			profile-number-form | "123456ab"                  | "123456 AB"
			profile-number-form | "123456-ABĐ"                | "123456 ABĐ"
			profile-number-form | "123.456/\u00d0b"           | "123456 ĐB"
			profile-number-form | "123456 AB"                 | "123456 AB"
			profile-number-form | "123456"                    | "123456"
			profile-number-form | "12345 AB"                  | "12345 AB"
			profile-number-form | "1234567 AB"                | "1234567 AB"
			profile-number-form | "123456 ABCD"               | "123456 ABCD"
			profile-number-form | "123456 ÂB"                 | "123456 ÂB"
			comma-spacing       | "Xã A ,Huyện B,Tỉnh C"      | "Xã A, Huyện B, Tỉnh C"
			comma-spacing       | "A,  B , "                  | "A, B,"
			comma-spacing       | "A,,B"                      | "A,, B"
			comma-spacing       | "Xã A, Huyện B"             | "Xã A, Huyện B"
			comma-spacing       | "Xã A"                      | "Xã A"
			status-code         | "Chính thức"                | "official"
			status-code         | "ĐẢNG VIÊN CHÍNH THỨC"      | "official"
			status-code         | "chinh thuc"                | "official"
			status-code         | "Dự bị"                     | "provisional"
			status-code         | "Đã chết"                   | "deceased"
			status-code         | "Từ trần"                   | "deceased"
			status-code         | "Qua đời"                   | "deceased"
			status-code         | "Chuyển đi"                 | "left"
			status-code         | "Ra khỏi Đảng"              | "left"
			status-code         | "Xoá tên"                   | "left"
			status-code         | "official"                  | "official"
			status-code         | "Được miễn sinh hoạt Đảng"  | "Được miễn sinh hoạt Đảng"
			""")
	void bringsTextToItsStandardForm(String rule, String before, String after) {
		expect(rule, before, after, ALONE);
	}

	@ParameterizedTest(name = "birth date <{0}> becomes <{1}>")
	@CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
			21/07/1954             | 1954-07-21
			21-7-54                | 1954-07-21
			1.2.1954               | 1954-02-01
			"21 / 07 / 1954"       | 1954-07-21
			"21 07 1954"           | 1954-07-21
			1954/7/21              | 1954-07-21
			"1954-07-21 00:00:00"  | 1954-07-21
			1954-07-21T00:00:00    | 1954-07-21
			07/1954                | 1954-07-XX
			1954-07                | 1954-07-XX
			1954                   | 1954-XX-XX
			00/00/1954             | 1954-XX-XX
			00/07/1954             | 1954-07-XX
			1954-00-00             | 1954-XX-XX
			1954-00-XX             | 1954-XX-XX
			7306                   | 1920-01-01
			19926                  | 1954-07-21
			39448                  | 2008-01-01
			60000                  | 2064-04-08
			2030                   | 2030-XX-XX
			2031                   | 1905-07-23
			"ngày 21 tháng 7 năm 1954" | 1954-07-21
			"Sinh ngày 21/7/1954"  | 1954-07-21
			"Tháng 7 năm 1954"     | 1954-07-XX
			"tháng 7/1954"         | 1954-07-XX
			"năm 1954"             | 1954-XX-XX
			19540721               | 1954-07-21
			21071954               | 1954-07-21
			1071954                | 1954-07-01
			19926.0                | 1954-07-21
			1954.0                 | 1954-XX-XX
			"21/07/1954 0:00"      | 1954-07-21
			"1954-07-21 00:00:00.000" | 1954-07-21
			21/7/1954.             | 1954-07-21
			21-Jul-54              | 1954-07-21
			"Jul 21, 1954"         | 1954-07-21
			"July 1954"            | 1954-07-XX
			"21 thg 7, 1954"       | 1954-07-21
			ngày21tháng7năm1954    | 1954-07-21
			30/02/1954             | 1954-02-30
			31/4/1954              | 1954-04-31
			29/02/1956             | 1956-02-29
			01/01/07               | 2007-01-01
			01/01/15               | 1915-01-01
			# what stays
			1954-07-21             | 1954-07-21
			1954-07-XX             | 1954-07-XX
			1954-02-30             | 1954-02-30
			01/01/08               | 01/01/08
			01/01/14               | 01/01/14
			07/54                  | 07/54
			07/25/1954             | 07/25/1954
			32/01/1954             | 32/01/1954
			21/00/1954             | 21/00/1954
			21/07/3054             | 21/07/3054
			21/007/1954            | 21/007/1954
			21//07/1954            | 21//07/1954
			21/07/1954/            | 21/07/1954/
			21/07/1954/1           | 21/07/1954/1
			00/00/0000             | 00/00/0000
			999                    | 999
			60001                  | 60001
			123456789012           | 123456789012
			"năm 54"               | "năm 54"
			54                     | 54
			210754                 | 210754
			1954721                | 1954721
			19541321               | 19541321
			21071054               | 21071054
			Jul-54                 | Jul-54
			21-Jul                 | 21-Jul
			1954?                  | 1954?
			21/13/1954             | 21/13/1954
			07-21-1954             | 07-21-1954
			1954-07-21T17:00:00Z   | 1954-07-21T17:00:00Z
			"21/07/1954 (âm lịch)" | "21/07/1954 (âm lịch)"
			"ngày 21 tháng 7"      | "ngày 21 tháng 7"
			"khoảng năm 1954"      | "khoảng năm 1954"
			không rõ               | không rõ
			""")
	void writesBirthDateAsIso(String before, String after) {
		expect("iso-date", before, after,
				new RuleContext(AS_OF, Field.BIRTH_DATE, PartialDate.NONE, Gender.UNKNOWN, "", CodeLists.BUILT_IN));
	}

	@ParameterizedTest(name = "admission <{0}> of one born in <{1}> becomes <{2}>")
	@CsvSource({ "03/02/75, 1954, 1975-02-03", "03/02/10, 1980, 2010-02-03", "03/02/30, 1912, 1930-02-03",
			"03/02/10, 0, 2010-02-03", "03/02/33, 0, 1933-02-03", "03/02/30, 0, 03/02/30", "03/02/60, 1954, 03/02/60",
			"03/02/20, 1890, 03/02/20", "03/02/26, 1954, 03/02/26" })
	void choosesTheCenturyOfAnAdmissionThatMakesSense(String before, int born, String after) {
		PartialDate birthDate = new PartialDate(born, 0, 0);
		expect("iso-date", before, after,
				new RuleContext(AS_OF, Field.ADMISSION_DATE, birthDate, Gender.UNKNOWN, "", CodeLists.BUILT_IN));
	}

	@ParameterizedTest(name = "{0}, {1}, {2} becomes {3}")
	@CsvSource({ "1054012345, M, 1954, 001054012345", "25054012345, M, 1954, 025054012345",
			"1154012345, F, 1954, 001154012345", "1054012345, F, 1954, 1054012345", "1054012345, M, 1955, 1054012345",
			"1054012345, '', 1954, 1054012345", "1054012345, M, 0, 1054012345", "3054012345, M, 1954, 3054012345",
			"01054012345, M, 1954, 01054012345", "054012345, M, 1954, 054012345", "001054012345, M, 1954, 001054012345",
			"105401234a, M, 1954, 105401234a" })
	void restoresZerosOfNationalIdOnlyWhenAllItsDigitsAreTrue(String before, String gender, int born, String after) {
		expect("restore-national-id-zeros", before, after, new RuleContext(AS_OF, Field.NATIONAL_ID,
				new PartialDate(born, 0, 0), Gender.of(gender), "", CodeLists.BUILT_IN));
	}

	@Test
	void namesTheRulesOfTheJobDefinition() {
		assertThat(Rule.keys()).containsExactly("ascii-digits", "capitalise-name", "collapse-spaces", "comma-spacing",
				"compose-unicode", "date-then-text", "gender-code", "iso-date", "join-digits", "keep-digits",
				"list-code", "list-codes", "list-spacing", "phone-form", "profile-number-form", "repair-legacy-text",
				"repair-look-alikes", "restore-capitals", "restore-national-id-zeros", "restore-old-id-zeros",
				"school-grade", "status-code");
		assertThat(Rule.ofKey("colapse-spaces")).isEmpty();
	}

	private static void expect(String key, String before, String after, RuleContext context) {
		Rule rule = Rule.ofKey(key).orElseThrow();
		assertThat(rule.apply(before, context)).isEqualTo(after);
		assertThat(rule.apply(after, context)).as("a second run changes nothing").isEqualTo(after);
	}

}
