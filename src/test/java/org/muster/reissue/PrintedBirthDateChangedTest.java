package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedBirthDateChangedTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# before,   now,        reason
			1954-07-21, 1954-07-21, ''
			1954-07-21, 1954-07-22, printed-birth-date-changed
			1954-XX-XX, 1954-07-21, printed-birth-date-changed
			'',         1954-07-21, ''
			1954-07-21, '',         ''
			""")
	void comparesWhatTheRegisterHadWithWhatItHas(String before, String now, String reason) {
		assertThat(Cards.reasons(Cards.born(before, now, ""))).isEqualTo(Cards.only(reason));
	}

}
