package org.muster.generate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class Tcvn3Test {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(textBlock = """
			# letter, code
			A,        41
			;,        3b
			đ,        ae
			Đ,        a7
			ễ,        d4
			Ễ,        d4
			ư,        ad
			Ư,        a6
			""")
	void writesTonedCapitalsAsSmallLetters(char letter, String code) {
		assertThat(Integer.toHexString(Tcvn3.encode(letter) & 0xFF)).isEqualTo(code);
	}

	@Test
	void refusesALetterThatTheCodeDoesNotHave() {
		assertThatIllegalArgumentException().isThrownBy(() -> Tcvn3.encode('\u00d0'))
			.withMessage("TCVN3 has no letter for U+d0");
	}

}
