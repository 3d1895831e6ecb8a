package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdNewlyAttachedTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			'',           025054012345, id-newly-attached
			025054012345, 025054012345, ''
			025054012345, '',           ''
			'',           '',           ''
			""")
	void wantsAnIdThatTheRecordDidNotBring(String carried, String now, String reason) {
		assertThat(Cards.reasons(Cards.identified(carried, now, org.muster.model.IdMethod.LINKED)))
			.isEqualTo(Cards.only(reason));
	}

}
