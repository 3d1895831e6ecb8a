package org.muster.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stored decisions amount to. */
public final class ReviewStates {

	private static final String DECISIONS = """
			select member_no, national_id, decision, reviewer, decided_on, reason, compared, shown, entry
			  from review_decision""";

	private final DataSource dataSource;

	/**
	 * Reads decisions.
	 * @param dataSource the database
	 */
	public ReviewStates(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Writes to {@code review_state} what the decisions known now amount to, in the
	 * current transaction: what is decided while the run goes on counts in the next one.
	 * @param runId the run, which has no states yet
	 * @param fourEyes whether two reviewers have to agree
	 */
	public void freeze(int runId, boolean fourEyes) {
		JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);
		jdbc.update("update run set four_eyes = ?, decisions_entry = "
				+ "(select coalesce(max(entry), 0) from review_decision) where id = ?", fourEyes, runId);
		List<ReviewDecision> member = new ArrayList<>();
		List<Object[]> rows = new ArrayList<>();
		jdbc.query(DECISIONS + " order by member_no, decided_on, entry", (row) -> {
			if (!member.isEmpty() && !member.get(0).memberNo().equals(row.getString(1))) {
				rows.add(values(runId, member, fourEyes));
				member.clear();
			}
			member.add(decision(row));
		});
		if (!member.isEmpty()) {
			rows.add(values(runId, member, fourEyes));
		}
		jdbc.batchUpdate("""
				insert into review_state (run_id, member_no, state, national_id, compared, shown, withdrawn_id)
				values (?, ?, ?, ?, ?, string_to_array(?, '|'), ?)""", rows);
	}

	private static Object[] values(int runId, List<ReviewDecision> member, boolean fourEyes) {
		ReviewState state = ReviewState.of(member, fourEyes);
		return new Object[] { runId, member.get(0).memberNo(), state.kind().key(), state.nationalId(),
				state.question().compared(), String.join("|", state.question().shown()), state.withdrawnId() };
	}

	/**
	 * Reads the decisions about some members.
	 * @param members their numbers
	 * @return for each that was decided its decisions in the order in which they count
	 */
	public Map<String, List<Stored>> of(Collection<String> members) {
		Map<String, List<Stored>> found = new LinkedHashMap<>();
		JdbcClient.create(this.dataSource)
			.sql(DECISIONS + " where member_no = any(:members) order by member_no, decided_on, entry")
			.param("members", members.toArray(String[]::new))
			.query((row) -> {
				found.computeIfAbsent(row.getString(1), (member) -> new ArrayList<>())
					.add(new Stored(row.getLong(9), decision(row)));
			});
		return found;
	}

	/**
	 * {@return what all decisions about a member amount to now}
	 */
	public ReviewState now(String memberNo, boolean fourEyes) {
		return ReviewState.of(
				of(List.of(memberNo)).getOrDefault(memberNo, List.of()).stream().map(Stored::decision).toList(),
				fourEyes);
	}

	/**
	 * A decision in the database.
	 *
	 * @param entry its number, in the order of entering
	 * @param decision what was decided
	 */
	public record Stored(long entry, ReviewDecision decision) {
	}

	private static ReviewDecision decision(ResultSet row) throws SQLException {
		Array shown = row.getArray(8);
		return new ReviewDecision(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
				Objects.requireNonNull(row.getObject(5, LocalDate.class)), row.getString(6),
				new QuestionKey(row.getString(7), List.of((String[]) shown.getArray())));
	}

}
