package org.muster.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.charset.Encodings;

/**
 * A file of reviewers' decisions, in the format of {@code review export}.
 *
 * @param decisions in the order of the file; only those that are right
 * @param problems one message for each record that is wrong, without any value of it
 * @param blind whether it is a sheet that showed neither scores nor the order by them
 */
public record DecisionsFile(List<ReviewDecision> decisions, List<String> problems, boolean blind) {

	private static final List<String> COLUMNS = DecisionRows.COLUMNS;

	/** All decisions are in memory at once. */
	private static final long MOST_BYTES = 64 << 20;

	public DecisionsFile {
		decisions = List.copyOf(decisions);
		problems = List.copyOf(problems);
	}

	DecisionsFile(List<ReviewDecision> decisions, List<String> problems) {
		this(decisions, problems, false);
	}

	/**
	 * Reads a file.
	 * @param file one header line, then one record a decision
	 * @param charset its encoding
	 * @param delimiter between two fields
	 * @return its decisions and its problems
	 */
	public static DecisionsFile read(Path file, Charset charset, String delimiter) {
		return read(file, file, charset, delimiter);
	}

	/**
	 * Reads a copy of a file.
	 * @param file named in messages
	 * @param copy read instead of it
	 * @param charset its encoding
	 * @param delimiter between two fields
	 * @return its decisions and its problems
	 */
	public static DecisionsFile read(Path file, Path copy, Charset charset, String delimiter) {
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
		try (BufferedReader text = text(copy, charset); CSVParser parser = CSVParser.parse(text, format)) {
			return (Files.size(copy) > MOST_BYTES) ? refused("""
					%s: has %d bytes; at most %d were expected. Leave out decisions that are in the database \
					already""".formatted(file, Files.size(copy), MOST_BYTES)) : read(parser, file, charset);
		}
		catch (CharacterCodingException ex) {
			return notIn(charset, file);
		}
		catch (IOException ex) {
			return refused("%s: cannot be read. A file that this user may read was expected; see its permissions"
				.formatted(file));
		}
	}

	/** Without a byte order mark. */
	private static BufferedReader text(Path file, Charset charset) throws IOException {
		BufferedReader text = new BufferedReader(
				new InputStreamReader(Files.newInputStream(file), Encodings.strictDecoder(charset)));
		text.mark(1);
		if (text.read() != '\ufeff') {
			text.reset();
		}
		return text;
	}

	private static DecisionsFile read(CSVParser parser, Path file, Charset charset) {
		try {
			Iterator<CSVRecord> rows = parser.iterator();
			List<String> header = rows.hasNext() ? rows.next().toList() : List.of();
			Optional<String> problem = headerProblem(header);
			return problem.isPresent() ? refused(file + ": " + problem.get()) : read(rows, header, file);
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CharacterCodingException) {
				return notIn(charset, file);
			}
			return refused("""
					%s: line %d: a quote is not closed, or text follows a closing quote. Correct the line, or use \
					the file that 'review export' wrote""".formatted(file, parser.getCurrentLineNumber()));
		}
	}

	/** A first line without any of the columns may be a decision: it is not shown. */
	private static Optional<String> headerProblem(List<String> header) {
		List<String> missing = COLUMNS.stream().filter((column) -> !header.contains(column)).toList();
		if (!missing.isEmpty()) {
			String found = (missing.size() < COLUMNS.size())
					? "the header has '%s'".formatted(String.join("', '", header)) : "the first line has none of them";
			return Optional.of("""
					column '%s' is missing; %s. Use the file that 'review export' wrote, or correct \
					'decisions.delimiter'""".formatted(String.join("', '", missing), found));
		}
		List<String> repeated = COLUMNS.stream().filter((column) -> Collections.frequency(header, column) > 1).toList();
		return repeated.isEmpty() ? Optional.empty()
				: Optional
					.of("column '%s' stands more than once in the header; once was expected. Name each column once"
						.formatted(String.join("', '", repeated)));
	}

	private static DecisionsFile read(Iterator<CSVRecord> rows, List<String> header, Path file) {
		DecisionRows decisions = new DecisionRows(file, header);
		int question = header.indexOf(DecisionRows.QUESTION);
		for (int number = 1; rows.hasNext(); number++) {
			CSVRecord row = rows.next();
			if (row.size() != header.size()) {
				decisions.refuse(number, "the number of fields is not that of the header");
			}
			else {
				decisions.add(number, fields(row, header), (question < 0) ? "" : row.get(question));
			}
		}
		return decisions.complete();
	}

	private static DecisionsFile notIn(Charset charset, Path file) {
		return refused("%s: is not %s. Save it so, or correct 'decisions.encoding'".formatted(file, charset));
	}

	private static DecisionsFile refused(String problem) {
		return new DecisionsFile(List.of(), List.of(problem));
	}

	/** In the order of the columns of the format. */
	private static List<String> fields(CSVRecord row, List<String> header) {
		return COLUMNS.stream().map((column) -> row.get(header.indexOf(column))).toList();
	}

}
