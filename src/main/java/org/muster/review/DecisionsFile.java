package org.muster.review;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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

	public DecisionsFile {
		decisions = List.copyOf(decisions);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a file.
	 * @param file UTF-8, comma, one header line
	 * @return its decisions and its problems
	 */
	public static DecisionsFile read(Path file) {
		List<ReviewDecision> decisions = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
				CSVParser parser = format.parse(reader)) {
			List<String> missing = COLUMNS.stream()
				.filter((column) -> !parser.getHeaderNames().contains(column))
				.toList();
			if (!missing.isEmpty()) {
				return new DecisionsFile(List.of(), List.of("""
						%s: column '%s' is missing; the header has '%s'. Use the file that 'review export' wrote"""
					.formatted(file, String.join("', '", missing), String.join("', '", parser.getHeaderNames()))));
			}
			for (CSVRecord row : parser) {
				read(row, file, decisions, problems);
			}
		}
		catch (CharacterCodingException ex) {
			problems.add("%s: is not UTF-8. Save it as UTF-8".formatted(file));
		}
		catch (IOException | UncheckedIOException ex) {
			problems.add("%s: cannot be read as a CSV file. Use the file that 'review export' wrote".formatted(file));
		}
		return new DecisionsFile(decisions, problems);
	}

	private static void read(CSVRecord row, Path file, List<ReviewDecision> decisions, List<String> problems) {
		String problem = problem(row);
		if (problem.isEmpty()) {
			decisions.add(new ReviewDecision(row.get("member_no"), row.get("national_id"), row.get("decision"),
					row.get("reviewer"), LocalDate.parse(row.get("decided_on")), row.get("reason")));
		}
		else if (problems.size() < MOST_PROBLEMS) {
			problems
				.add("%s: record %d: %s. Correct it, or leave it out".formatted(file, row.getRecordNumber(), problem));
		}
	}

	private static String problem(CSVRecord row) {
		if (!row.isConsistent()) {
			return "the number of fields is not that of the header";
		}
		if (row.get("member_no").isEmpty() || row.get("reviewer").isEmpty()) {
			return "member_no and reviewer must be filled";
		}
		if (!DECISIONS.contains(row.get("decision"))) {
			return "decision must be link, none or cannot-tell";
		}
		boolean link = row.get("decision").equals("link");
		if (link && !NationalId.isWellFormed(row.get("national_id"))) {
			return "national_id must be 12 digits with an assigned code when the decision is link";
		}
		if (!link && !row.get("national_id").isEmpty()) {
			return "national_id must be empty when the decision is not link";
		}
		try {
			LocalDate.parse(row.get("decided_on"));
			return "";
		}
		catch (DateTimeParseException ex) {
			return "decided_on must be a date such as 2025-11-20";
		}
	}

}
