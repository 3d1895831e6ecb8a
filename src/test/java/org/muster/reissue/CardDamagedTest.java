package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardDamagedTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			damaged,  card-damaged
			in-order, ''
			'',       ''
			""")
	void takesTheWordOfTheSource(String condition, String reason) {
		assertThat(Cards.reasons(Cards.reported(condition))).isEqualTo(Cards.only(reason));
	}

}
