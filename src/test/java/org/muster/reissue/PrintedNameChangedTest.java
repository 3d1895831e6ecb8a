package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedNameChangedTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# printed,  now,        reason
			Lê Văn Ân,  Lê Văn An,  printed-name-changed
			Le Van An,  Lê Văn An,  printed-name-changed
			LÊ VĂN AN,  Lê Văn An,  ''
			lê văn an,  Lê Văn An,  ''
			# not told: what the register had, Lê An
			'',         Lê An,      ''
			'',         LÊ AN,      ''
			'',         Lê Anh,     printed-name-changed
			""")
	void comparesTheNameOnTheCardWithTheMembersName(String printed, String name, String reason) {
		assertThat(Cards.reasons(Cards.named(printed, name))).isEqualTo(Cards.only(reason));
	}

}
