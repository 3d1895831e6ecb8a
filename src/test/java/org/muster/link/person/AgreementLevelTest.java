package org.muster.link.person;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.Gender;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementLevelTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			MALE,    MALE,    SAME
			FEMALE,  FEMALE,  SAME
			MALE,    FEMALE,  DIFFERS
			MALE,    UNKNOWN, UNKNOWN
			FEMALE,  UNKNOWN, UNKNOWN
			UNKNOWN, UNKNOWN, UNKNOWN
			""")
	void tellsWhetherGendersAgree(Gender one, Gender other, AgreementLevel level) {
		assertThat(AgreementLevel.ofGenders(one.ordinal(), other.ordinal())).isEqualTo(level);
		assertThat(AgreementLevel.ofGenders(other.ordinal(), one.ordinal())).as("turned round").isEqualTo(level);
		assertThat(AgreementLevel.of(level.ordinal())).isEqualTo(level);
	}

}
