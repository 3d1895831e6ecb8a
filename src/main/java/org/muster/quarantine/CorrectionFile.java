package org.muster.quarantine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.model.ExitCode;
import org.muster.model.Field;
import org.muster.model.OperatorException;

/** Reads a corrected sheet; its messages hold no value of it. */
public final class CorrectionFile {

	private static final int MOST_PROBLEMS = 20;

	private final Path file;

	private final Map<String, HeldRecord> held = new LinkedHashMap<>();

	private final String operator;

	private final List<String> problems = new ArrayList<>();

	private final List<Correction> corrections = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private CorrectionFile(Path file, List<HeldRecord> held, String operator) {
		this.file = file;
		held.forEach((record) -> this.held.put(record.place(), record));
		this.operator = operator;
	}

	/**
	 * Reads a sheet.
	 * @param file named in messages
	 * @param text CSV in UTF-8 with the columns of the sheet that was exported; columns
	 * that were added or taken away do not matter
	 * @param delimiter between two fields
	 * @param held what is in quarantine
	 * @param operator who corrected, where the sheet does not say
	 * @return one correction for each record that was corrected, at least one
	 * @throws OperatorException with all that is wrong
	 */
	public static List<Correction> read(Path file, Path text, String delimiter, List<HeldRecord> held,
			String operator) {
		CorrectionFile read = new CorrectionFile(file, held, operator);
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
		try (BufferedReader reader = Files.newBufferedReader(text); CSVParser rows = CSVParser.parse(reader, format)) {
			read.all(rows.getRecords());
		}
		catch (IOException | UncheckedIOException ex) {
			throw refused(file, List.of("it is no CSV in UTF-8; the file that 'quarantine export' wrote was expected"));
		}
		if (read.problems.isEmpty() && read.corrections.isEmpty()) {
			read.problems.add("no cell of a column that ends in '_corrected' is filled; one at least was expected");
		}
		if (!read.problems.isEmpty()) {
			throw refused(file, read.problems);
		}
		return read.corrections;
	}

	private void all(List<CSVRecord> rows) {
		List<String> header = rows.isEmpty() ? List.of()
				: rows.get(0).stream().map((cell) -> cell.replace("\ufeff", "").strip()).toList();
		if (!header.contains(CorrectionSheet.FILE) || !header.contains(CorrectionSheet.NUMBER)) {
			this.problems.add("the columns 'source_file' and 'record_number' were expected in the first line");
			return;
		}
		header.stream()
			.filter((column) -> column.endsWith(CorrectionSheet.CORRECTED))
			.filter((column) -> CorrectionSheet.correctable(List.of(column)).isEmpty())
			.forEach((column) -> this.problems.add("no field has a column '%s'".formatted(column)));
		for (int at = 1; at < rows.size(); at++) {
			row(at, header, rows.get(at));
		}
	}

	private void row(int number, List<String> header, CSVRecord row) {
		Map<Field, String> values = new EnumMap<>(Field.class);
		for (Field field : CorrectionSheet.correctable(header)) {
			Optional.of(cell(row, header, field.column() + CorrectionSheet.CORRECTED))
				.filter((text) -> !text.isBlank())
				.ifPresent((text) -> values.put(field, text));
		}
		if (values.isEmpty()) {
			return;
		}
		String place = cell(row, header, CorrectionSheet.FILE) + ":" + cell(row, header, CorrectionSheet.NUMBER);
		HeldRecord record = this.held.get(place);
		if (record == null) {
			this.problems
				.add("row %d: no record of that file and number is in quarantine in this run".formatted(number));
		}
		else if (!this.seen.add(place)) {
			this.problems.add("row %d: the record stands in an earlier row too".formatted(number));
		}
		else {
			String by = cell(row, header, CorrectionSheet.BY).strip();
			this.corrections.add(new Correction(record.key(), values, by.isEmpty() ? this.operator : by));
		}
	}

	/** An apostrophe before a formula was put there when it was exported. */
	private static String cell(CSVRecord row, List<String> header, String column) {
		int at = header.indexOf(column);
		String text = (at < 0 || at >= row.size()) ? "" : row.get(at);
		return text.matches("(?s)'[=+\\-@\t\r].*") ? text.substring(1) : text;
	}

	private static OperatorException refused(Path file, List<String> problems) {
		return new OperatorException(ExitCode.MALFORMED_INPUT, "%s has %d %s; nothing was replayed:".formatted(file,
				problems.size(), (problems.size() == 1) ? "problem" : "problems")
				+ String.join("", problems.stream().limit(MOST_PROBLEMS).map((one) -> "\n- " + one + ".").toList()));
	}

}
