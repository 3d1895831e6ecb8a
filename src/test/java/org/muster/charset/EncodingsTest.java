package org.muster.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.UnmappableCharacterException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.model.ReferenceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EncodingsTest {

	private static final Charset TCVN3 = Encodings.of("tcvn3");

	@ParameterizedTest(name = "{0}: {1} reads {2}")
	@CsvSource({ "utf-8, 4cc3aa20c490, L\u00ea \u0110", "tcvn3, 4e677579d46e2056a86e20a7, Nguy\u1ec5n V\u0103n \u0110",
			"tcvn3, 61ADA0, a\u01b0\u00a0", "windows-1258, 4e677579eade6e, Nguy\u1ec5n" })
	void decodes(String key, String bytes, String text) throws CharacterCodingException {
		String decoded = Encodings.strictDecoder(Encodings.of(key)).decode(hex(bytes)).toString();
		assertThat(Normalizer.normalize(decoded, Normalizer.Form.NFC)).isEqualTo(text);
	}

	@ParameterizedTest(name = "utf-8 does not read {0}")
	@ValueSource(strings = { "ff", "c3", "c080", "eda080", "41e1bb42" })
	void reportsMalformedUtf8(String bytes) {
		assertThatExceptionOfType(MalformedInputException.class)
			.isThrownBy(() -> Encodings.strictDecoder(Encodings.of("utf-8")).decode(hex(bytes)));
	}

	@Test
	void readsAndWritesAll134LettersOfTcvn3() throws CharacterCodingException {
		List<List<String>> letters = ReferenceFile.rows("tcvn3.csv");
		assertThat(letters).hasSize(134);
		for (List<String> row : letters) {
			boolean capital = row.get(3).equals("capital");
			String letter = row.get(1);
			ByteBuffer code = TCVN3.newEncoder().encode(CharBuffer.wrap(letter));
			assertThat(code).as(letter).isEqualTo(hex(row.get(0)));
			assertThat(Encodings.strictDecoder(TCVN3).decode(code).toString()).as(letter)
				.isEqualTo(capital ? letter.toLowerCase(Locale.ROOT) : letter);
		}
	}

	@Test
	void reportsEveryUndefinedCodeOfTcvn3() throws CharacterCodingException {
		Set<Integer> defined = new HashSet<>();
		ReferenceFile.rows("tcvn3.csv").forEach((row) -> defined.add(Integer.parseInt(row.get(0), 16)));
		defined.add(0xA0);
		assertThat(defined).hasSize(75);
		for (int code = 0; code < 256; code++) {
			ByteBuffer bytes = ByteBuffer.wrap(new byte[] { (byte) code });
			if (code < 0x80 || defined.contains(code)) {
				assertThat(Encodings.strictDecoder(TCVN3).decode(bytes).length()).isEqualTo(1);
			}
			else {
				assertThatExceptionOfType(UnmappableCharacterException.class)
					.isThrownBy(() -> Encodings.strictDecoder(TCVN3).decode(bytes));
			}
		}
	}

	@Test
	void writesNothingThatTcvn3Lacks() {
		assertThat(TCVN3.newEncoder().canEncode('\u00fc')).isFalse();
		assertThat(TCVN3.contains(Encodings.of("utf-8"))).isFalse();
	}

	@Test
	void refusesUnknownEncoding() {
		assertThatIllegalArgumentException().isThrownBy(() -> Encodings.of("latin1"))
			.withMessage(
					"no encoding is called 'latin1'; encodings: utf-8, tcvn3, vni, windows-1258, viscii, vps, tcvn-5712, utf-16le, utf-16be");
	}

	private static ByteBuffer hex(String bytes) {
		return ByteBuffer.wrap(HexFormat.of().parseHex(bytes));
	}

}
