package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProvinceMergedTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			true,  province-merged
			false, ''
			""")
	void takesTheWordOfTheTable(boolean merged, String reason) {
		assertThat(Cards.reasons(Cards.of(false, merged))).isEqualTo(Cards.only(reason));
	}

}
