package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardNumberMissingTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# number, status,      reason
			'',       official,    card-number-missing
			'',       provisional, ''
			'',       deceased,    ''
			'',       '',          ''
			01234567, official,    ''
			""")
	void expectsANumberOfOfficialMembersOnly(String number, String status, String reason) {
		assertThat(Cards.reasons(Cards.numbered(number, false, status))).isEqualTo(Cards.only(reason));
	}

}
