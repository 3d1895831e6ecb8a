package org.muster.consolidate;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PackedTextsTest {

	private static final List<String> TEXTS = List.of("", "Nguyễn Thị Ánh", "", "a|b\u001f", "🙂", "");

	@Test
	void givesEachTextAgain() {
		PackedTexts packed = new PackedTexts(TEXTS);
		assertThat(packed.get(0, 6)).containsExactlyElementsOf(TEXTS);
		assertThat(packed.get(3, 2)).containsExactly("a|b\u001f", "🙂");
		for (int place = 0; place < TEXTS.size(); place++) {
			assertThat(packed.get(place)).isEqualTo(TEXTS.get(place));
		}
	}

	@Test
	void isEqualByItsTextsAndShowsNone() {
		PackedTexts packed = new PackedTexts(TEXTS);
		assertThat(packed).isEqualTo(new PackedTexts(TEXTS)).hasSameHashCodeAs(new PackedTexts(TEXTS));
		assertThat(packed).isNotEqualTo(new PackedTexts(List.of("", "Nguyễn Thị Ánh")));
		assertThat(packed).hasToString("33 bytes");
	}

}
