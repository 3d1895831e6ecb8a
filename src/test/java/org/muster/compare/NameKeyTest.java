package org.muster.compare;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameKeyTest {

	@ParameterizedTest(name = "<{0}> folds to <{1}>")
	@CsvSource({ "Nguy\u1ec5n V\u0103n \u0110\u1ee9c, nguyen van duc", "Nguye\u0302\u0303n, nguyen",
			"H'Hen  Ni\u00ea, hhen nie", "B\u00e0 R\u1ecba - V\u0169ng T\u00e0u, ba ria vung tau",
			"\u00d0\u1ee9c 2, duc 2", "(?), ''", "A\u200bn, an" })
	void folds(String name, String key) {
		assertThat(NameKey.of(name)).isEqualTo(key);
	}

	@Test
	void foldsComposedLettersAsTheirParts() {
		for (int letter = 0; letter < Character.MIN_SURROGATE; letter++) {
			String composed = "a" + (char) letter + "b";
			String parts = Normalizer.normalize(composed, Normalizer.Form.NFD);
			assertThat(NameKey.of(composed)).isEqualTo(NameKey.of(parts));
		}
	}

}
