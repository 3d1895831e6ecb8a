package org.muster.review;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/** Adds decisions; there is no way to change or delete one. */
public final class DecisionStore {

	private static final String COLUMNS = "member_no, national_id, decision, reviewer, decided_on, reason";

	private final JdbcTemplate jdbc;

	/**
	 * Writes to the database, in the transaction that is open, if there is one.
	 * @param dataSource the database
	 */
	public DecisionStore(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * How a decision came about.
	 *
	 * @param blind whether the reviewer saw neither scores nor order
	 * @param machineId the national ID that the evidence gave, or empty
	 * @param runId whose evidence was shown; 0 when it is not known
	 */
	public record Circumstances(boolean blind, String machineId, int runId) {

		/** Those of a file that does not tell. */
		public static final Circumstances UNKNOWN = new Circumstances(false, "", 0);

	}

	/**
	 * Adds a decision, unless the very same is there.
	 * @param decision what was decided
	 * @param how it came about
	 * @return whether it was new
	 */
	public boolean addNew(ReviewDecision decision, Circumstances how) {
		return insert(decision, how,
				" where not exists (select from review_decision where (" + COLUMNS + ") = (?, ?, ?, ?, ?, ?))",
				true) > 0;
	}

	/**
	 * Adds a decision.
	 * @param decision what was decided
	 * @param how it came about
	 */
	public void add(ReviewDecision decision, Circumstances how) {
		insert(decision, how, "", false);
	}

	/** Lets others add decisions only when this transaction has ended. */
	public void lock() {
		this.jdbc.execute("lock table review_decision in share row exclusive mode");
	}

	private int insert(ReviewDecision one, DecisionStore.Circumstances how, String condition, boolean twice) {
		Object[] key = { one.memberNo(), one.nationalId(), one.decision(), one.reviewer(), one.decidedOn(),
				one.reason() };
		List<Object> values = new java.util.ArrayList<>(List.of(key));
		QuestionKey question = one.question();
		values.addAll(List.of(question.compared(), String.join("|", question.shown()), question.text(), how.blind(),
				how.machineId(), how.runId()));
		if (twice) {
			values.addAll(List.of(key));
		}
		return this.jdbc.update("insert into review_decision (" + COLUMNS + """
				, compared, shown, question, blind, machine_id, run_id)
				select ?, ?, ?, ?, ?::date, ?, ?, string_to_array(?, '|'), ?, ?, ?, nullif(?, 0)""" + condition,
				values.toArray());
	}

}
