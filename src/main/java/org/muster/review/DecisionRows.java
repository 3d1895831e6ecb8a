package org.muster.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.muster.model.NationalId;

/**
 * Reads the rows of a decisions file. With a column {@code question} it is a sheet of
 * {@code review export}: a row for each candidate, decided where {@code decision} is
 * filled.
 */
final class DecisionRows {

	/** Of each decision, in the order of the format. */
	static final List<String> COLUMNS = List.of("member_no", "national_id", "decision", "reviewer", "decided_on",
			"reason");

	static final String QUESTION = "question";

	/** Left out when blind. */
	static final String SCORE = "score_bits";

	private static final Set<String> DECISIONS = Set.of(ReviewDecision.LINK, ReviewDecision.NONE,
			ReviewDecision.CANNOT_TELL, ReviewDecision.WITHDRAW);

	private static final int MOST_PROBLEMS = 20;

	private final Path file;

	private final boolean sheet;

	private final boolean blind;

	private final List<Row> rows = new ArrayList<>();

	private final List<String> problems = new ArrayList<>();

	private int wrong;

	DecisionRows(Path file, List<String> header) {
		this.file = file;
		this.sheet = header.contains(QUESTION);
		this.blind = this.sheet && !header.contains(SCORE);
	}

	/** A row that is right by itself. */
	private record Row(int number, List<String> fields, String question) {

		String member() {
			return this.fields.get(0);
		}

		String decision() {
			return this.fields.get(2);
		}

		String chosen() {
			return decision().equals(ReviewDecision.LINK) ? this.fields.get(1) : "";
		}

		/** Who decided, when, and why, whichever row of the question says so. */
		ReviewDecision decision(QuestionKey key) {
			return new ReviewDecision(member(), chosen(), decision(), this.fields.get(3),
					LocalDate.parse(this.fields.get(4)), this.fields.get(5), key);
		}

	}

	/**
	 * Takes a row.
	 * @param number of the record, from 1
	 * @param fields in the order of the columns of the format
	 * @param question of a sheet
	 */
	void add(int number, List<String> fields, String question) {
		List<String> standard = this.sheet ? ofSheet(fields) : fields;
		String problem = this.sheet && standard.get(2).isEmpty() ? "" : problem(standard);
		if (problem.isEmpty()) {
			this.rows.add(new Row(number, standard, question.strip()));
		}
		else {
			refuse(number, problem);
		}
	}

	void refuse(int number, String problem) {
		if (++this.wrong <= MOST_PROBLEMS) {
			this.problems.add("%s: record %d: %s. Correct it, or leave it out".formatted(this.file, number, problem));
		}
	}

	/** Spreadsheets take leading zeros from numbers. */
	private static List<String> ofSheet(List<String> fields) {
		List<String> standard = new ArrayList<>(fields.stream().map(String::strip).toList());
		String id = standard.get(1);
		standard.set(1, id.matches("[0-9]{9,11}") ? "0".repeat(12 - id.length()) + id : id);
		standard.set(2, standard.get(2).toLowerCase(Locale.ROOT));
		return standard;
	}

	/**
	 * {@return what was read}
	 */
	DecisionsFile complete() {
		List<ReviewDecision> decisions = this.sheet ? ofSheets()
				: this.rows.stream().map((row) -> row.decision(QuestionKey.UNKNOWN)).toList();
		if (this.wrong > MOST_PROBLEMS) {
			this.problems.add("%s: %d more records are wrong. Correct the first %d, then look again"
				.formatted(this.file, this.wrong - MOST_PROBLEMS, MOST_PROBLEMS));
		}
		return new DecisionsFile(decisions, this.problems, this.blind);
	}

	private List<ReviewDecision> ofSheets() {
		Map<String, List<Row>> questions = new LinkedHashMap<>();
		this.rows.forEach(
				(row) -> questions.computeIfAbsent(row.member() + row.question(), (key) -> new ArrayList<>()).add(row));
		List<ReviewDecision> decisions = new ArrayList<>();
		questions.values().forEach((question) -> addDecisions(question, decisions));
		return decisions;
	}

	private void addDecisions(List<Row> question, List<ReviewDecision> decisions) {
		Row first = question.get(0);
		String compared = first.question().replaceFirst("-.*", "");
		QuestionKey key = new QuestionKey(compared,
				question.stream().map((row) -> row.fields().get(1)).filter((id) -> !id.isEmpty()).toList());
		Map<String, Row> byReviewer = new LinkedHashMap<>();
		for (Row row : question) {
			if (row.decision().isEmpty()) {
				continue;
			}
			Optional<Row> other = Optional.ofNullable(byReviewer.putIfAbsent(row.fields().get(3), row));
			if (!key.text().equals(row.question()) || compared.isEmpty()) {
				refuse(row.number(), "the rows of this question are not those that were exported");
			}
			else if (other.isPresent()
					&& !(row.decision() + row.chosen()).equals(other.get().decision() + other.get().chosen())) {
				refuse(row.number(), "the question was decided otherwise in record " + other.get().number());
			}
			else if (other.isEmpty()) {
				decisions.add(row.decision(key));
			}
		}
	}

	private String problem(List<String> fields) {
		if (fields.stream().anyMatch((field) -> field.indexOf('\0') >= 0)) {
			return "a field has a NUL character";
		}
		if (fields.get(0).isEmpty() || fields.get(3).isEmpty()) {
			return "member_no and reviewer must be filled";
		}
		if (!DECISIONS.contains(fields.get(2))) {
			return "decision must be link, none, cannot-tell or withdraw";
		}
		boolean link = fields.get(2).equals(ReviewDecision.LINK);
		if (link && !NationalId.isWellFormed(fields.get(1))) {
			return "national_id must be 12 digits with an assigned code when the decision is link";
		}
		if (!this.sheet && !link && !fields.get(1).isEmpty()) {
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
