package org.muster.pipeline;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.charset.EncodingDetector;
import org.muster.charset.Encodings;
import org.muster.link.table.LinkTable;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Reads the files of a linkage into memory and refuses them with all their problems at
 * once. No value of a record is shown.
 */
final class LinkFileReader {

	private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

	private static final String UTF_8 = "utf-8";

	private final LinkFile file;

	private final Map<String, ExitCode> problems;

	private LinkFileReader(LinkFile file, Map<String, ExitCode> problems) {
		this.file = file;
		this.problems = problems;
	}

	/**
	 * Reads files.
	 * @param files of a definition
	 * @return their tables
	 * @throws OperatorException with exit code 66 if one is missing, 65 if one is
	 * malformed, with every problem of every file
	 */
	static List<LinkTable> read(List<LinkFile> files) {
		Map<String, ExitCode> problems = new LinkedHashMap<>();
		List<LinkTable> tables = new ArrayList<>();
		files.forEach((file) -> new LinkFileReader(file, problems).table().ifPresent(tables::add));
		if (!problems.isEmpty()) {
			boolean missing = problems.containsValue(ExitCode.INPUT_MISSING);
			throw new OperatorException(missing ? ExitCode.INPUT_MISSING : ExitCode.MALFORMED_INPUT,
					"the input has %d %s; nothing was linked:\n- %s".formatted(problems.size(),
							(problems.size() == 1) ? "problem" : "problems", String.join("\n- ", problems.keySet())));
		}
		return tables;
	}

	private Optional<LinkTable> table() {
		Path path = this.file.file();
		if (!Files.isRegularFile(path)) {
			this.problems.put("%s: no such file. Put it there, or correct '%s.file'.".formatted(path, this.file.side()),
					ExitCode.INPUT_MISSING);
			return Optional.empty();
		}
		try {
			return text(Files.readAllBytes(path)).flatMap(this::parsed);
		}
		catch (IOException ex) {
			return refused("cannot be read. Let the user who runs Muster read it");
		}
	}

	private Optional<String> text(byte[] bytes) {
		Optional<String> encoding = this.file.encoding().or(() -> detected(bytes));
		if (encoding.isEmpty()) {
			return refused("its encoding cannot be told. Say it in '%s.encoding'".formatted(this.file.side()));
		}
		Optional<String> text = decoded(bytes, encoding.get());
		return text.isPresent() ? text
				: refused("is not %s. Correct '%s.encoding'".formatted(encoding.get(), this.file.side()));
	}

	private static Optional<String> detected(byte[] bytes) {
		if (decoded(bytes, UTF_8).isPresent()) {
			return Optional.of(UTF_8);
		}
		EncodingDetector detector = new EncodingDetector();
		int start = 0;
		for (int at = 0; at <= bytes.length; at++) {
			if (at == bytes.length || bytes[at] == '\n' || bytes[at] == ',' || bytes[at] == ';' || bytes[at] == '\t') {
				detector.add(java.util.Arrays.copyOfRange(bytes, start, at));
				start = at + 1;
			}
		}
		return detector.detection().encoding();
	}

	private static Optional<String> decoded(byte[] bytes, String encoding) {
		try {
			String text = Encodings.strictDecoder(Encodings.of(encoding)).decode(ByteBuffer.wrap(bytes)).toString();
			return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private Optional<LinkTable> parsed(String text) {
		String delimiter = this.file.delimiter().orElseGet(() -> delimiter(text));
		CSVFormat format = CSVFormat.RFC4180.builder()
			.setDelimiter(delimiter)
			.setIgnoreEmptyLines(true)
			.setIgnoreSurroundingSpaces(!delimiter.isBlank())
			.get();
		try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
			return table(parser);
		}
		catch (IOException | UncheckedIOException ex) {
			return refused("has a quote that is not closed, or text behind one. Correct it");
		}
	}

	/** The one under which the first line has most of the wanted headers. */
	private String delimiter(String text) {
		String first = text.lines().findFirst().orElse("");
		String best = ",";
		long most = 0;
		for (String delimiter : DELIMITERS) {
			List<String> headers = Stream.of(first.split(java.util.regex.Pattern.quote(delimiter), -1))
				.map((header) -> composed(header.replace("\"", "")))
				.toList();
			long found = wanted().stream().filter(headers::contains).count();
			if (found > most) {
				best = delimiter;
				most = found;
			}
		}
		return best;
	}

	private List<String> wanted() {
		return Stream.concat(Stream.of(this.file.id()), this.file.columns().stream()).distinct().toList();
	}

	private static String composed(String header) {
		return Normalizer.normalize(header, Normalizer.Form.NFC).strip();
	}

	private Optional<LinkTable> table(CSVParser parser) {
		List<CSVRecord> records = parser.getRecords();
		List<String> headers = records.isEmpty() ? List.of()
				: records.get(0).stream().map(LinkFileReader::composed).toList();
		List<String> missing = wanted().stream().filter((column) -> !headers.contains(column)).toList();
		if (!missing.isEmpty()) {
			return refused("column '%s' is missing; the header has '%s'. Correct the file, or the definition"
				.formatted(String.join("', '", missing), String.join("', '", headers)));
		}
		List<CSVRecord> rows = records.subList(1, records.size());
		int before = this.problems.size();
		if (rows.isEmpty()) {
			refused("has no record. Ask for the whole file");
		}
		checkRows(rows, headers);
		return (this.problems.size() > before) ? Optional.empty() : Optional.of(table(rows, headers));
	}

	private void checkRows(List<CSVRecord> rows, List<String> headers) {
		int id = headers.indexOf(this.file.id());
		Map<String, List<Long>> recordsByFault = new TreeMap<>();
		Set<String> seen = new HashSet<>();
		for (CSVRecord row : rows) {
			long number = row.getRecordNumber() - 1;
			String fault = (row.size() != headers.size()) ? "has another number of fields than the header"
					: row.get(id).isBlank() ? "has no id" : seen.add(row.get(id)) ? "" : "has the id of another record";
			if (!fault.isEmpty()) {
				recordsByFault.computeIfAbsent(fault, (key) -> new ArrayList<>()).add(number);
			}
		}
		recordsByFault.forEach((fault, numbers) -> refused("record %d %s%s. Correct the file".formatted(numbers.get(0),
				fault, (numbers.size() > 1) ? ", and so %s in all".formatted(numbers.size()) : "")));
	}

	private LinkTable table(List<CSVRecord> rows, List<String> headers) {
		int id = headers.indexOf(this.file.id());
		Map<String, List<String>> columns = new LinkedHashMap<>();
		for (String column : this.file.columns()) {
			int at = headers.indexOf(column);
			columns.put(column, rows.stream().map((row) -> row.get(at)).toList());
		}
		return new LinkTable(rows.stream().map((row) -> row.get(id)).toList(), columns);
	}

	private <T> Optional<T> refused(String what) {
		this.problems.put("%s: %s.".formatted(this.file.file(), what), ExitCode.MALFORMED_INPUT);
		return Optional.empty();
	}

}
