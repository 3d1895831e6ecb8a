package org.muster.console;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.PersonComparisons;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{[^}]*\\}");

	@ParameterizedTest
	@CsvSource({ "console, progress.line, {0} {1} {2} {3} {4} {5}", "console, run.dry, ''",
			"review, path.margin.kept, {0} {1}", "review, level.exact, ''", "verify, trouble, {0} {1} {2}",
			"verify, verified, ''" })
	void bothLanguagesHaveTheSameKeysAndArguments(String bundle, String key, String found) {
		Map<String, String> english = arguments(bundle, Locale.ENGLISH);
		assertThat(arguments(bundle, Locale.forLanguageTag("vi"))).isEqualTo(english);
		assertThat(english).containsEntry(key, found);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | run.cards  | cards to reissue: 1,234
			fr | run.cards  | cards to reissue: 1,234
			vi | run.cards  | thẻ cấp lại: 1.234
			en | run.resume | Put it right, then: ./muster resume 1234
			""")
	void fillsArgumentsInTheLanguage(String language, String key, String text) {
		assertThat(new Texts(language).text(key, 1234)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "en, publish, 6/7 publish", "vi, publish, 6/7 công bố", "en, unheard-of, unheard-of" })
	void knowsTheWordsOfStepsAndShowsOthersAsTheyAre(String language, String step, String word) {
		assertThat(new Texts(language).word("step", step)).isEqualTo(word);
	}

	@Test
	void hasAWordForEachLevelOfEachComparison() {
		Texts texts = Texts.ofReview("vi");
		IntStream.range(0, PersonComparisons.ALL.size()).mapToObj(PersonComparisons.ALL::get).forEach((comparison) -> {
			assertThat(texts.word("comparison", comparison.name())).isNotEqualTo(comparison.name());
			comparison.levels()
				.forEach((level) -> assertThat(texts.word("level", level.name())).isNotEqualTo(level.name()));
		});
	}

	/**
	 * The arguments of each text, in order of their number; a lone quote would hide some.
	 */
	private static Map<String, String> arguments(String name, Locale locale) {
		ResourceBundle bundle = ResourceBundle.getBundle("text." + name, locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		assertThat(bundle.getLocale().getLanguage()).isIn("", locale.getLanguage());
		Map<String, String> arguments = new TreeMap<>();
		for (String key : new TreeSet<>(bundle.keySet())) {
			String text = bundle.getString(key);
			String found = ARGUMENT.matcher(text)
				.results()
				.map((match) -> match.group())
				.sorted()
				.collect(Collectors.joining(" "));
			assertThat(Arrays.asList(new MessageFormat(text, locale).getFormatsByArgumentIndex())).as(key)
				.hasSize((int) ARGUMENT.matcher(text).results().count());
			arguments.put(key, found);
		}
		return arguments;
	}

}
