package org.muster.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.model.Field;

/**
 * The header of a file against what the job definition says of its source.
 *
 * @param texts of its columns, composed and trimmed; none when it cannot be read
 * @param columns for each field the place of its column from 0, or -1
 * @param problems why the file cannot be processed; empty when it can
 */
record Header(List<String> texts, List<Integer> columns, List<InputProblem> problems) {

	/** The header of a file that is not looked at further. */
	static final Header NONE = new Header(List.of(), Collections.nCopies(Field.count(), -1), List.of());

	Header {
		texts = List.copyOf(texts);
		columns = List.copyOf(columns);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a header.
	 * @param bytes without byte order mark and line end
	 * @param source its source
	 * @param path its file
	 * @param line the physical line where it starts, from 1
	 */
	static Header read(byte[] bytes, Source source, Path path, int line) {
		List<String> texts = texts(bytes, source);
		if (texts.isEmpty()) {
			return new Header(texts, NONE.columns(), List.of(InputProblem.headerUnreadable(path, line, source)));
		}
		List<InputProblem> problems = new ArrayList<>();
		List<String> repeated = texts.stream()
			.filter((text) -> Collections.frequency(texts, text) > 1 && source.columns().containsValue(text))
			.distinct()
			.toList();
		if (!repeated.isEmpty()) {
			problems.add(InputProblem.repeatedColumns(path, line, repeated));
		}
		List<String> missing = source.columns().values().stream().filter((text) -> !texts.contains(text)).toList();
		if (!missing.isEmpty()) {
			problems.add((missing.size() < source.columns().size())
					? InputProblem.missingColumns(path, missing, texts, source)
					: InputProblem.noColumns(path, line, texts.size(), source));
		}
		return new Header(texts, places(texts, source), problems);
	}

	private static List<Integer> places(List<String> texts, Source source) {
		List<Integer> places = new ArrayList<>(NONE.columns());
		for (Map.Entry<Field, String> column : source.columns().entrySet()) {
			places.set(column.getKey().ordinal(), texts.indexOf(column.getValue()));
		}
		return places;
	}

	private static List<String> texts(byte[] bytes, Source source) {
		try {
			return fields(bytes, Encodings.of(source.encoding()), source.delimiter()).stream()
				.map((cell) -> Normalizer.normalize(cell, Normalizer.Form.NFC).strip())
				.toList();
		}
		catch (IOException | UncheckedIOException ex) {
			return List.of();
		}
	}

	/**
	 * {@return how many fields a record has, whether or not it can be read}
	 */
	static int fieldCount(byte[] bytes, char delimiter) {
		try {
			return fields(bytes, StandardCharsets.ISO_8859_1, delimiter).size();
		}
		catch (IOException | UncheckedIOException ex) {
			return 1 + (int) new String(bytes, StandardCharsets.ISO_8859_1).chars()
				.filter((character) -> character == delimiter)
				.count();
		}
	}

	private static List<String> fields(byte[] bytes, Charset charset, char delimiter) throws IOException {
		String text = Encodings.strictDecoder(charset).decode(ByteBuffer.wrap(bytes)).toString();
		try (CSVParser parser = CSVParser.parse(text, Layout.format(delimiter))) {
			return parser.getRecords().stream().flatMap(CSVRecord::stream).toList();
		}
	}

}
