package org.muster.report;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.model.Field;
import org.muster.model.FindingCode;
import org.muster.model.IdMethod;
import org.muster.model.PlaceField;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "text.report", "text.fields", "text.trace", "text.findings" })
	void saysInVietnameseEverythingThatItSaysInEnglish(String name) {
		ResourceBundle vietnamese = ResourceBundle.getBundle(name, Locale.forLanguageTag("vi"));
		ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
		assertThat(vietnamese.getLocale()).hasToString("vi");
		assertThat(english.keySet()).isNotEmpty()
			.allSatisfy((key) -> assertThat(arguments(vietnamese.getString(key))).as(key)
				.isEqualTo(arguments(english.getString(key))));
		assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void hasWordsForEveryCode(Language language) {
		Words words = new Words(language);
		for (FindingCode code : FindingCode.values()) {
			assertThat(words.code("code", code.key())).isNotEqualTo(code.key());
		}
		for (IdMethod method : IdMethod.values()) {
			assertThat(words.code("method", method.key())).isNotEqualTo(method.key());
		}
		for (Field field : Field.values()) {
			assertThat(words.code("field", field.column())).isNotEqualTo(field.column());
		}
		PlaceField.columns().forEach((column) -> assertThat(words.code("field", column)).isNotEqualTo(column));
		for (Verdict.State state : Verdict.State.values()) {
			assertThat(words.text("verdict." + state.key())).isNotEmpty();
		}
	}

	@ParameterizedTest(name = "{0}: {1} of {2} is {3}")
	@CsvSource(textBlock = """
			ENGLISH,    1,       3,       33.33 %
			ENGLISH,    999999,  1000000, 99.99 %
			ENGLISH,    5,       5,       100.00 %
			ENGLISH,    0,       0,       –
			VIETNAMESE, 1,       3,       '33,33 %'
			""")
	void writesSharesRoundedDown(Language language, long part, long whole, String share) {
		assertThat(new Words(language).share(part, whole)).isEqualTo(share);
	}

	@ParameterizedTest(name = "{0} ms is {1}")
	@CsvSource(textBlock = """
			420,      0.42 s
			59990,    59.99 s
			185000,   3 min 05 s
			3720000,  1 h 02 min
			""")
	void writesDurations(long milliseconds, String text) {
		assertThat(new Words(Language.ENGLISH).duration(milliseconds)).isEqualTo(text);
	}

	@Test
	void groupsDigitsAsTheLanguageDoes() {
		assertThat(new Words(Language.ENGLISH).number(1234567)).isEqualTo("1,234,567");
		assertThat(new Words(Language.VIETNAMESE).number(1234567)).isEqualTo("1.234.567");
	}

	@ParameterizedTest(name = "{0}: {2} of {1}")
	@CsvSource(delimiter = '|',
			textBlock = """
					VIETNAMESE | encodings   | syllables | tcvn3 99.2 %, vni 0.0 % of 27437      | tcvn3 99,2 %, vni 0,0 % trên 27437
					ENGLISH    | encodings   | syllables | tcvn3 99.2 %, vni 0.0 % of 27437      | tcvn3 99.2 %, vni 0.0 % of 27437
					VIETNAMESE | gates       | allowed   | 0.5 %                                 | 0,5 %
					VIETNAMESE | gates       | because   | 0.5 % is a rule of ours               | 0.5 % is a rule of ours
					VIETNAMESE | link-strata | evidence  | name=exact birth-date=first-january   | họ tên: giống hệt; ngày sinh: trùng năm; một bên ghi 1 tháng 1, như khi không rõ ngày
					VIETNAMESE | changes     | rule      | collapse-spaces                       | Gộp khoảng trắng, bỏ ký tự ẩn.
					VIETNAMESE | apart       | rule      | card-number                           | số thẻ
					VIETNAMESE | exceptions  | reason    | most-held                             | Bản ghi giữ lại, nhiều nhất
					ENGLISH    | card-obstacles | obstacle | handed-over                         | Handed over in this campaign, no new reason
					ENGLISH    | changes     | rule      | unheard-of                            | unheard-of
					""")
	void saysCodesOfACellInWords(Language language, String figure, String column, String code, String words) {
		assertThat(new Words(language).cell(figure, column, code)).isEqualTo(words);
	}

	private static List<String> arguments(String text) {
		return Pattern.compile("\\{[0-9]}").matcher(text).results().map(MatchResult::group).sorted().toList();
	}

}
