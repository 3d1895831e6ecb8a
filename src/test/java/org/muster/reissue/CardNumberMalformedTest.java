package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardNumberMalformedTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# number,  reason
			01234567,  ''
			1234567,   card-number-malformed
			012345678, card-number-malformed
			0123456A,  card-number-malformed
			""")
	void wantsEightDigits(String number, String reason) {
		assertThat(Cards.reasons(Cards.numbered(number, false, "official"))).isEqualTo(Cards.only(reason));
	}

}
