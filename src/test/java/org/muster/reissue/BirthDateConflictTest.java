package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BirthDateConflictTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# register, registry,   reason
			1954-07-21, 1954-07-21, ''
			1954-07-21, 1954-XX-XX, ''
			1954-XX-XX, 1954-07-21, ''
			1954-07-21, '',         ''
			1954-07-21, 1954-07-22, birth-date-conflict
			1954-XX-XX, 1955-07-21, birth-date-conflict
			""")
	void comparesAtTheLowerPrecision(String register, String registry, String reason) {
		assertThat(Cards.reasons(Cards.born(register, register, registry))).isEqualTo(Cards.only(reason));
	}

}
