package org.muster.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.charset.Encodings;
import org.muster.model.NationalId;

/**
 * A file of reviewers' decisions, in the format of {@code review export}.
 *
 * @param decisions in the order of the file; only those that are right
 * @param problems one message for each record that is wrong, without any value of it
 */
public record DecisionsFile(List<ReviewDecision> decisions, List<String> problems) {

	private static final List<String> COLUMNS = List.of("member_no", "national_id", "decision", "reviewer",
			"decided_on", "reason");

	private static final Set<String> DECISIONS = Set.of("link", "none", "cannot-tell");

	private static final int MOST_PROBLEMS = 20;

	/** All decisions are in memory at once. */
	private static final long MOST_BYTES = 64 << 20;

	public DecisionsFile {
		decisions = List.copyOf(decisions);
		problems = List.copyOf(problems);
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
		List<ReviewDecision> decisions = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		int wrong = 0;
		for (int number = 1; rows.hasNext(); number++) {
			CSVRecord row = rows.next();
			String problem = (row.size() != header.size()) ? "the number of fields is not that of the header"
					: problem(fields(row, header));
			if (problem.isEmpty()) {
				decisions.add(decision(fields(row, header)));
			}
			else if (++wrong <= MOST_PROBLEMS) {
				problems.add("%s: record %d: %s. Correct it, or leave it out".formatted(file, number, problem));
			}
		}
		if (wrong > MOST_PROBLEMS) {
			problems.add("%s: %d more records are wrong. Correct the first %d, then look again".formatted(file,
					wrong - MOST_PROBLEMS, MOST_PROBLEMS));
		}
		return new DecisionsFile(decisions, problems);
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

	private static ReviewDecision decision(List<String> fields) {
		return new ReviewDecision(fields.get(0), fields.get(1), fields.get(2), fields.get(3),
				LocalDate.parse(fields.get(4)), fields.get(5));
	}

	private static String problem(List<String> fields) {
		if (fields.stream().anyMatch((field) -> field.indexOf('\0') >= 0)) {
			return "a field has a NUL character";
		}
		if (fields.get(0).isEmpty() || fields.get(3).isEmpty()) {
			return "member_no and reviewer must be filled";
		}
		if (!DECISIONS.contains(fields.get(2))) {
			return "decision must be link, none or cannot-tell";
		}
		boolean link = fields.get(2).equals("link");
		if (link && !NationalId.isWellFormed(fields.get(1))) {
			return "national_id must be 12 digits with an assigned code when the decision is link";
		}
		if (!link && !fields.get(1).isEmpty()) {
			return "national_id must be empty when the decision is not link";
		}
		return isDate(fields.get(4)) ? "" : "decided_on must be a date such as 2025-11-20";
	}

	/** With a year of four digits from 0001: no database has a year 0. */
	private static boolean isDate(String text) {
		try {
			return LocalDate.parse(text).getYear() > 0 && text.length() == 10;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
