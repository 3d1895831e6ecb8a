package org.muster.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.RunTerms;
import org.muster.model.RecordKey;

/** The questions of a run that wait for a reviewer. */
public final class ReviewQueue {

	/**
	 * Where the register may be wrong, or reviewers and evidence contradict each other.
	 */
	private static final Set<String> FIRST = Set.of("id-changed", "withdrawn", "reviewer-contradicts-certain",
			"several-certain", "reviewers-disagree", "member-changed");

	private static final Comparator<Entry> MOST_USEFUL_FIRST = Comparator.comparingInt(ReviewQueue::rank)
		.thenComparing(Entry::probability, Comparator.reverseOrder())
		.thenComparing(Entry::sourceFile)
		.thenComparing(Entry::record);

	private final DataSource dataSource;

	/**
	 * Reads the database.
	 * @param dataSource the database
	 */
	public ReviewQueue(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * A question that waits.
	 *
	 * @param memberNo the member
	 * @param record its record
	 * @param sourceFile the name of its file
	 * @param reason why the machine did not decide, or what reviewers said since
	 * @param candidates how many citizens may be the member
	 * @param score of the best, in hundredths of a bit; 0 without a candidate
	 * @param probability of the best, from 0 to 1
	 * @param cannotTell whether a reviewer has tried
	 */
	public record Entry(String memberNo, RecordKey record, String sourceFile, String reason, int candidates, int score,
			double probability, boolean cannotTell) {
	}

	/**
	 * Which questions.
	 *
	 * @param reason only those of this reason; empty for all
	 * @param organisation only members of this organisation; empty for all
	 * @param rechecks instead, this many links of the machine that nobody has looked at;
	 * 0 for none
	 */
	public record Filter(String reason, String organisation, int rechecks) {
	}

	/**
	 * {@return the questions, the most useful ones first: contradictions, then those that
	 * a second reviewer ends, then by probability; those that nobody could tell last}
	 * @param terms of the run
	 * @param filter which ones
	 */
	public List<Entry> list(RunTerms terms, Filter filter) {
		List<Row> rows = JdbcClient.create(this.dataSource)
			.sql(statement((filter.rechecks() > 0) ? "recheck" : "queue"))
			.param("run", terms.run())
			.param("entry", terms.decisionsEntry())
			.param("organisation", filter.organisation())
			.param("links", filter.rechecks())
			.query((row, at) -> row(row))
			.list();
		Map<String, List<ReviewStates.Stored>> decided = new ReviewStates(this.dataSource)
			.of(rows.stream().map((row) -> row.entry().memberNo()).toList());
		List<Entry> entries = new ArrayList<>();
		for (Row row : rows) {
			waiting(row, decided.getOrDefault(row.entry().memberNo(), List.of()), terms)
				.filter((entry) -> filter.reason().isEmpty() || entry.reason().equals(filter.reason()))
				.ifPresent(entries::add);
		}
		entries.sort(MOST_USEFUL_FIRST);
		return entries;
	}

	/**
	 * What the database says of a question.
	 *
	 * @param entry as the run left it
	 * @param asked whether the run left it open
	 */
	record Row(Entry entry, boolean asked) {
	}

	/**
	 * {@return the question as it is now, when decisions have come after the run; empty
	 * when it is decided}
	 */
	static Optional<Entry> waiting(Row row, List<ReviewStates.Stored> decisions, RunTerms terms) {
		ReviewState state = ReviewState.of(decisions.stream().map(ReviewStates.Stored::decision).toList(),
				terms.fourEyes());
		boolean since = decisions.stream().anyMatch((one) -> one.entry() > terms.decisionsEntry());
		Entry entry = row.entry();
		boolean open = row.asked() ? !since || !state.kind().isDecided() : since && !state.kind().isDecided();
		if (!open) {
			return Optional.empty();
		}
		String reason = since ? switch (state.kind()) {
			case WITHDRAWN, SECOND_REVIEWER_AWAITED, REVIEWERS_DISAGREE -> state.kind().key();
			case OPEN, LINK, NONE, CANNOT_TELL -> entry.reason();
		} : entry.reason();
		return Optional.of(new Entry(entry.memberNo(), entry.record(), entry.sourceFile(), reason, entry.candidates(),
				entry.score(), entry.probability(), state.kind() == ReviewState.Kind.CANNOT_TELL));
	}

	private static int rank(Entry entry) {
		if (entry.cannotTell()) {
			return 3;
		}
		if (FIRST.contains(entry.reason())) {
			return 0;
		}
		return entry.reason().equals("second-reviewer-awaited") ? 1 : 2;
	}

	private static Row row(ResultSet row) throws SQLException {
		double probability = row.getDouble("probability");
		return new Row(new Entry(row.getString("member_no"),
				new RecordKey(row.getInt("file_no"), row.getInt("record_no")), row.getString("file_name"),
				row.getString("reason"), row.getInt("candidates"), row.getInt("score"), probability, false),
				row.getBoolean("asked"));
	}

	static String statement(String name) {
		String path = "/sql/review/" + name + ".sql";
		try (InputStream file = Objects.requireNonNull(ReviewQueue.class.getResourceAsStream(path), path)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
