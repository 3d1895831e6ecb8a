package org.muster.pipeline;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {

	private static final List<String> WORDS = List.of("job", "card-number", "delimiter", "delivery", "gates", "dates");

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(nullValues = "none", emptyValue = "none", textBlock = """
			card-number,      ' did you mean ''card-number''?'
			cardnumber,       ' did you mean ''card-number''?'
			CARD_NUMBER,      ' did you mean ''card-number''?'
			card-numbers,     ' did you mean ''card-number''?'
			number-card,      ''
			jbo,              ''
			jobs,             ' did you mean ''job''?'
			deliver,          ' did you mean ''delivery''?'
			rates,            ' did you mean ''dates''?'
			'',               ''
			""")
	void guessesOnlyWhatIsNear(String word, String question) {
		assertThat(Nearest.question("none".equals(word) ? "" : word, WORDS))
			.isEqualTo("none".equals(question) ? "" : question);
	}

}
