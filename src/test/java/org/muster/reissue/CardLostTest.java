package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardLostTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			lost,     card-lost
			damaged,  card-damaged
			in-order, ''
			mất rồi,  ''
			'',       ''
			""")
	void takesTheWordOfTheSource(String condition, String reason) {
		assertThat(Cards.reasons(Cards.reported(condition))).isEqualTo(Cards.only(reason));
	}

}
