package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationDissolvedTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			true,  organisation-dissolved
			false, ''
			""")
	void takesTheWordOfTheJob(boolean dissolved, String reason) {
		assertThat(Cards.reasons(Cards.of(dissolved, false))).isEqualTo(Cards.only(reason));
	}

}
