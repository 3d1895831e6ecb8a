package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardNumberSharedTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			true,  card-number-shared
			false, ''
			""")
	void takesTheWordOfTheFinding(boolean shared, String reason) {
		assertThat(Cards.reasons(Cards.numbered("01234567", shared, "official"))).isEqualTo(Cards.only(reason));
	}

}
