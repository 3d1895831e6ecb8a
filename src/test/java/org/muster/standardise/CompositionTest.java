package org.muster.standardise;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompositionTest {

	private static final List<String> PIECES = List.of("a", "e", "o", "u", "y", "A", "O", "U", "i", "d", "\u0111",
			"\u00e2", "\u0103", "\u00ea", "\u00f4", "\u01a1", "\u01b0", "\u1ead", "\u0300", "\u0301", "\u0302",
			"\u0303", "\u0306", "\u0309", "\u031b", "\u0323", "\u0327", "\u0340", "\u1100", "\u1161", " ", "\u212b",
			"\ud83d\ude00", "\u0308", "\u02bc");

	@Test
	void agreesWithUnicodeOnAnyMixtureOfLettersAndMarks() {
		Random random = new Random(20251120);
		for (int at = 0; at < 200_000; at++) {
			StringBuilder text = new StringBuilder();
			for (int left = random.nextInt(9); left >= 0; left--) {
				text.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			assertThat(Composition.compose(text.toString()).equals(Normalizer.normalize(text, Normalizer.Form.NFC)))
				.as("case %d", at)
				.isTrue();
		}
	}

	@Test
	void leavesComposedTextAsItIs() {
		String text = "Nguy\u1ec5n Th\u1ecb \u0110\u00e0o";
		assertThat(Composition.compose(text)).isSameAs(text);
	}

}
