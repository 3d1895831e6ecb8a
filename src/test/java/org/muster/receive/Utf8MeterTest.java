package org.muster.receive;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8MeterTest {

	@ParameterizedTest(name = "{0}: {1} sequences, {2} strays")
	@CsvSource(textBlock = """
			# bytes,          sequences, strays, in a sequence
			4c65,             0,         0,      false
			c3aa,             1,         0,      false
			e1bb85f09f9880,   2,         0,      false
			c3,               0,         0,      true
			e1bb,             0,         0,      true
			c361,             0,         1,      false
			e1bb61,           0,         2,      false
			f09f98c3aa,       1,         3,      false
			aa,               0,         1,      false
			c080,             0,         2,      false
			c1bf,             0,         2,      false
			e080af,           0,         3,      false
			eda080,           0,         3,      false
			ed9fbf,           1,         0,      false
			f08080af,         0,         4,      false
			f48fbfbf,         1,         0,      false
			f4908080,         0,         4,      false
			f5,               0,         1,      false
			fffe,             0,         2,      false
			""")
	void countsSequencesAndStrays(String hex, long sequences, long strays, boolean inSequence) {
		byte[] bytes = HexFormat.of().parseHex(hex);
		Utf8Meter whole = new Utf8Meter();
		whole.update(bytes, 0, bytes.length);
		Utf8Meter single = new Utf8Meter();
		for (int at = 0; at < bytes.length; at++) {
			single.update(bytes, at, 1);
		}
		for (Utf8Meter meter : new Utf8Meter[] { whole, single }) {
			assertThat(meter.sequences()).isEqualTo(sequences);
			assertThat(meter.strays()).isEqualTo(strays);
			assertThat(meter.isInSequence()).isEqualTo(inSequence);
		}
	}

	@Test
	void forgivesOneStrayAmongTwentyLetters() {
		Utf8Meter meter = new Utf8Meter();
		byte[] letters = Sources.utf8("ê".repeat(20));
		assertThat(meter.looksLikeUtf8()).isTrue();
		meter.update(new byte[] { (byte) 0xFF }, 0, 1);
		meter.update(letters, 0, 38);
		assertThat(meter.looksLikeUtf8()).isFalse();
		meter.update(letters, 38, 2);
		assertThat(meter.looksLikeUtf8()).isTrue();
	}

}
