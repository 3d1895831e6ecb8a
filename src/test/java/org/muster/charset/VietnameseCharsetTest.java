package org.muster.charset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.model.ReferenceFile;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseCharsetTest {

	@ParameterizedTest
	@ValueSource(strings = { "vni", "viscii", "vps", "tcvn-5712", "windows-1258", "utf-8" })
	void everyLetterAndNameComesBack(String key) throws IOException {
		Charset charset = Encodings.of(key);
		StringBuilder text = new StringBuilder();
		ReferenceFile.rows("viscii.csv").forEach((row) -> text.append(row.get(1)).append(' '));
		text.append(Names.words());
		ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
		assertThat(Encodings.strictDecoder(charset).decode(bytes.duplicate()).toString()).isEqualTo(text.toString());
		byte[] stored = new byte[bytes.remaining()];
		bytes.get(stored);
		assertThat(readByOneByte(stored, charset)).as("through a reader").isEqualTo(text.toString());
	}

	/** Whether the buffer of a reader ends inside a pair does not matter. */
	private static String readByOneByte(byte[] stored, Charset charset) throws IOException {
		StringBuilder read = new StringBuilder();
		try (InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(stored) {
			@Override
			public synchronized int read(byte[] into, int offset, int length) {
				return super.read(into, offset, Math.min(length, 1));
			}
		}, charset)) {
			for (int one = reader.read(); one >= 0; one = reader.read()) {
				read.append((char) one);
			}
		}
		return read.toString();
	}

	@Test
	void tcvn3LosesOnlyTheCaseOfTonedCapitals() throws CharacterCodingException {
		Charset charset = Encodings.of("tcvn3");
		for (String name : List.of("Nguy\u1ec5n V\u0103n \u00dd", Names.words())) {
			String back = Encodings.strictDecoder(charset)
				.decode(charset.newEncoder().encode(CharBuffer.wrap(name)))
				.toString();
			assertThat(back).isEqualToIgnoringCase(name);
		}
	}

	/**
	 * What glibc 2.36 makes of each byte: its own tables, written by its command iconv.
	 */
	@ParameterizedTest(name = "{0} reads as {1}")
	@CsvSource({ "tcvn-5712, tcvn5712-1", "viscii, viscii", "windows-1258, cp1258" })
	void readsEachByteAsGlibcDoes(String key, String glibc) throws IOException {
		List<String> lines = Files.readAllLines(Path.of("src/test/resources/fixture/iconv", glibc + ".txt"));
		assertThat(lines).hasSizeGreaterThan(200);
		for (String line : lines) {
			String[] cells = line.split("\t");
			byte[] bytes = HexFormat.of().parseHex(cells[0]);
			String read = Encodings.strictDecoder(Encodings.of(key)).decode(ByteBuffer.wrap(bytes)).toString();
			String expected = Normalizer.normalize(Character.toString(Integer.parseInt(cells[1], 16)),
					Normalizer.Form.NFC);
			assertThat(Normalizer.normalize(read, Normalizer.Form.NFC)).as("byte %s", cells[0]).isEqualTo(expected);
		}
	}

	/** Where a control code or the no-break space is a letter, it cannot be written. */
	@ParameterizedTest(name = "{0} has no {1}")
	@CsvSource({ "viscii, 2", "viscii, 30", "viscii, 160", "vps, 2", "tcvn-5712, 1" })
	void writesNoCharacterThatWouldBeReadAsAnother(String key, int character) {
		assertThat(Encodings.of(key).newEncoder().canEncode((char) character)).isFalse();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "x-tcvn3", "x-vni", "x-viscii-vn", "x-vps", "x-tcvn-5712", "x-windows-1258-vn" })
	void anyReaderFindsItByName(String name) {
		assertThat(Charset.forName(name)).isInstanceOf(VietnameseCharset.class);
	}

}
