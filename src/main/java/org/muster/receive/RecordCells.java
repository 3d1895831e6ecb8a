package org.muster.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.charset.Encodings;

/**
 * The cells of one record before its encoding is known: a character stands for a byte.
 */
final class RecordCells {

	private RecordCells() {
	}

	/**
	 * {@return the cells; none when the record cannot be read}
	 */
	static List<String> of(byte[] record, Dialect dialect) {
		try (CSVParser parser = CSVParser.parse(new String(record, StandardCharsets.ISO_8859_1), dialect.format())) {
			List<String> cells = new ArrayList<>();
			for (CSVRecord part : parser) {
				for (int at = 0; at < part.size(); at++) {
					cells.add(Optional.ofNullable(part.get(at)).orElse(""));
				}
			}
			return cells;
		}
		catch (IOException | UncheckedIOException ex) {
			return List.of();
		}
	}

	/**
	 * {@return how many cells a record has, whether or not it can be read}
	 */
	static int count(byte[] record, Dialect dialect) {
		int cells = of(record, dialect).size();
		return (cells > 0) ? cells : new String(record, StandardCharsets.ISO_8859_1)
			.split(java.util.regex.Pattern.quote(dialect.delimiter()), -1).length;
	}

	/**
	 * {@return the text of a cell; empty when it has bytes without a character}
	 */
	static Optional<String> decoded(String cell, CharsetDecoder strict) {
		try {
			return Optional.of(strict.decode(ByteBuffer.wrap(bytes(cell))).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/**
	 * {@return the texts of header cells, composed and trimmed; none when one cannot be
	 * decoded}
	 */
	static List<String> headerTexts(List<String> cells, Charset charset) {
		CharsetDecoder strict = Encodings.strictDecoder(charset);
		List<String> texts = new ArrayList<>();
		for (String cell : cells) {
			Optional<String> text = decoded(cell, strict);
			if (text.isEmpty()) {
				return List.of();
			}
			texts.add(Normalizer.normalize(text.get(), Normalizer.Form.NFC).strip());
		}
		return texts;
	}

	static byte[] bytes(String cell) {
		return cell.getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * {@return whether a cell is the same in every encoding: printable ASCII}
	 */
	static boolean isPlain(String cell) {
		for (int at = 0; at < cell.length(); at++) {
			if (cell.charAt(at) < ' ' || cell.charAt(at) > 0x7F) {
				return false;
			}
		}
		return true;
	}

	/**
	 * {@return whether a cell has no byte above 127}
	 */
	static boolean isAscii(String cell) {
		for (int at = 0; at < cell.length(); at++) {
			if (cell.charAt(at) > 0x7F) {
				return false;
			}
		}
		return true;
	}

}
