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
import org.muster.model.FindingCode;
import org.muster.model.IdMethod;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	@Test
	void saysInVietnameseEverythingThatItSaysInEnglish() {
		ResourceBundle vietnamese = ResourceBundle.getBundle("text.report", Locale.forLanguageTag("vi"));
		ResourceBundle english = ResourceBundle.getBundle("text.report", Locale.ROOT);
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

	private static List<String> arguments(String text) {
		return Pattern.compile("\\{[0-9]}").matcher(text).results().map(MatchResult::group).sorted().toList();
	}

}
