package org.muster.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file that replaces a table has to look like: as the table that comes with the
 * program. Its header, the number of cells, which cells are never empty, and the form of
 * codes are taken from there.
 */
final class TableShape {

	/** Columns whose words the program works with, so that no other may occur. */
	private static final Set<String> CLOSED = Set.of("code-words.list", "unit-words.kind", "header-words.field",
			"ward-mapping.extent", "national-id-provinces.status");

	/** Lists whose codes the program works with. */
	private static final Set<String> CLOSED_LISTS = Set.of("gender", "status");

	/** Forms of codes, and how they are called in messages. */
	private static final Map<String, String> FORMS = forms();

	private static final int MOST_PROBLEMS = 20;

	private final String table;

	private final List<String> header;

	private final List<List<String>> rows;

	/**
	 * Takes the shape.
	 * @param table the table, without ending
	 */
	TableShape(String table) {
		this.table = table;
		List<String> lines = new String(ReferenceFile.bytes(table + ".csv"), StandardCharsets.UTF_8).lines().toList();
		this.header = cells(lines.get(0));
		this.rows = lines.stream().skip(1).filter((line) -> !line.isEmpty()).map(TableShape::cells).toList();
	}

	private static Map<String, String> forms() {
		Map<String, String> forms = new LinkedHashMap<>();
		for (int digits : new int[] { 2, 3, 4, 5 }) {
			forms.put("\\d{" + digits + "}", digits + " digits");
		}
		forms.put("\\d{2}(;\\d{2})*", "codes of 2 digits, separated by ;");
		forms.put("[A-Z]{2}", "2 capital letters");
		return forms;
	}

	private static List<String> cells(String line) {
		return List.of(line.split(",", -1));
	}

	/**
	 * {@return what is wrong with a file that is to replace the table, each with its line
	 * and the cure; none when it is in order}
	 * @param content of the file
	 */
	List<String> problems(byte[] content) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException ex) {
			return List.of("it is not UTF-8; save it as UTF-8");
		}
		List<String> lines = ReferenceData.withoutMark(text).lines().toList();
		if (lines.isEmpty() || !cells(lines.get(0)).equals(this.header)) {
			return List
				.of("line 1: the header '%s' was expected; write it so".formatted(String.join(",", this.header)));
		}
		List<String> problems = new ArrayList<>();
		List<Column> columns = columns();
		for (int at = 1; at < lines.size() && problems.size() < MOST_PROBLEMS; at++) {
			if (!lines.get(at).isEmpty()) {
				addProblems(at + 1, lines.get(at), columns, problems);
			}
		}
		if (lines.stream().skip(1).allMatch(String::isEmpty)) {
			problems.add("line 2: at least one row was expected; add the rows, or leave the key out");
		}
		return problems;
	}

	private void addProblems(int line, String text, List<Column> columns, List<String> problems) {
		List<String> cells = cells(text);
		if (text.indexOf('"') >= 0) {
			problems.add("line %d: no quotes were expected; take them away".formatted(line));
		}
		else if (cells.size() != this.header.size()) {
			problems.add("line %d: %d cells were expected, but there are %d; add or remove commas".formatted(line,
					this.header.size(), cells.size()));
		}
		else {
			for (Column column : columns) {
				String wrong = column.wrong(cells);
				if (!wrong.isEmpty()) {
					problems.add("line %d: column '%s': %s; correct it".formatted(line, column.name(), wrong));
				}
			}
		}
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		for (int at = 0; at < this.header.size(); at++) {
			columns.add(column(at));
		}
		if (this.table.equals("code-words")) {
			Set<String> codes = new HashSet<>();
			this.rows.forEach((row) -> codes.add(row.get(0) + " " + row.get(2)));
			columns.add(new Column("code", 2, true, "", codes, true));
		}
		return columns;
	}

	private Column column(int at) {
		Set<String> values = new HashSet<>();
		this.rows.forEach((row) -> values.add(row.get(at)));
		boolean required = !values.remove("");
		String form = FORMS.keySet()
			.stream()
			.filter((pattern) -> !values.isEmpty() && values.stream().allMatch((value) -> value.matches(pattern)))
			.findFirst()
			.orElse("");
		boolean closed = CLOSED.contains(this.table + "." + this.header.get(at));
		return new Column(this.header.get(at), at, required, form, closed ? values : Set.of(), false);
	}

	/**
	 * What the cells of a column have to be.
	 *
	 * @param name in the header
	 * @param at place in the row, from 0
	 * @param required whether it is never empty
	 * @param form a pattern; empty for any text
	 * @param words the only ones allowed; none for any
	 * @param ofList whether words count only after the name of their list, and only in a
	 * list whose codes the program works with
	 */
	private record Column(String name, int at, boolean required, String form, Set<String> words, boolean ofList) {

		String wrong(List<String> cells) {
			String cell = cells.get(this.at);
			if (cell.isBlank()) {
				return this.required ? "a text was expected, but it is empty" : "";
			}
			if (!this.form.isEmpty() && !cell.matches(this.form)) {
				return FORMS.get(this.form) + " were expected";
			}
			boolean any = this.words.isEmpty() || this.ofList && !CLOSED_LISTS.contains(cells.get(0));
			boolean known = this.words.contains(this.ofList ? cells.get(0) + " " + cell : cell);
			return (any || known) ? "" : "a word that the program knows was expected";
		}

	}

}
