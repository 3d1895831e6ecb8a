package org.muster.publish.step;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.model.Field;
import org.muster.model.PlaceField;
import org.muster.model.RunAttempt;

/**
 * What a run does to the register. Register and run are compared once, and who is new or
 * written with other values is kept until the transaction ends: gates, history and
 * members all go by it, so a night in which little changed writes little. Into an empty
 * register everybody is written without a comparison.
 */
final class RegisterChange {

	/** What a member has of its record, beside the number. */
	private static final List<String> FIELDS = Stream
		.concat(Stream.of(Field.values()).filter((field) -> field != Field.NATIONAL_ID).map(Field::column),
				PlaceField.columns().stream())
		.toList();

	/** Reasons of decisions by which a member loses an ID, or has another one now. */
	private static final String TAKEN_BACK = "'reviewer-replaced', 'reviewer-took-back', 'withdrawn'";

	/** The members of a run with what was decided for each. */
	private static final String OF_RUN = """
			  from consolidated r
			  join id_decision d on d.run_id = %1$d and d.file_no = r.file_no and d.record_no = r.record_no
			""";

	private final JdbcTemplate jdbc;

	private final RunAttempt run;

	RegisterChange(DataSource dataSource, RunAttempt run) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.run = run;
	}

	/**
	 * How many members.
	 *
	 * @param published in the register now
	 * @param changed of them written with other values
	 * @param ids of these with another national ID
	 */
	record Count(long published, long changed, long ids) {

		boolean isFirst() {
			return this.published == 0;
		}

	}

	/**
	 * Compares. Unless it is a dry run, no other run writes members from now on until the
	 * transaction ends.
	 * @return how many
	 */
	Count find() {
		if (!this.run.dryRun()) {
			this.jdbc.execute("lock table member in share row exclusive mode");
		}
		Long published = this.jdbc.queryForObject("select count(*) from member", Long.class);
		if (published == null || published == 0) {
			return new Count(0, 0, 0);
		}
		this.jdbc.execute("""
				create temporary table register_change on commit drop as
				select r.file_no, r.record_no, m.member_no as replaced,
				       m.national_id is null and d.national_id is not null
				       or m.national_id is not null and d.reason in (%4$s) as other_id
				%5$s  left join member m on m.member_no = r.member_no
				 where r.run_id = %1$d
				   and (m.member_no is null or m.national_id is not null and d.reason in (%4$s)
				        or (%2$s, m.national_id, m.id_method)
				           is distinct from (%3$s, coalesce(m.national_id, d.national_id),
				                             case when m.national_id is null then d.method else m.id_method end))
				""".formatted(this.run.runId(), fields("m."), fields("r."), TAKEN_BACK,
				OF_RUN.formatted(this.run.runId())));
		this.jdbc.execute("analyze register_change");
		return this.jdbc
			.query("select count(*), count(*) filter (where other_id) from register_change where replaced is not null",
					(row, number) -> new Count(published, row.getLong(1), row.getLong(2)))
			.get(0);
	}

	/**
	 * Writes the members, and the versions that they replace to the history.
	 * @param count what was found
	 * @return how many were written
	 */
	int write(Count count) {
		if (!count.isFirst()) {
			keepHistory();
			takeBackIds();
		}
		RegisterKeys keys = new RegisterKeys(this.jdbc);
		String members = count.isFirst() ? ""
				: " join register_change c on c.file_no = r.file_no and c.record_no = r.record_no";
		int written = this.jdbc.update(insertion(members) + (keys.dropIfEmpty() ? "" : replacement()));
		keys.make();
		this.jdbc.update("update run set members_new = ?, members_changed = ? where id = ?", written - count.changed(),
				count.changed(), this.run.runId());
		return written;
	}

	private void keepHistory() {
		this.jdbc.update(
				"insert into member_history select m.*, %d from member m join register_change c on c.replaced = m.member_no"
					.formatted(this.run.runId()));
	}

	/** Nothing but a reviewer's word takes an ID from a member. */
	private void takeBackIds() {
		this.jdbc
			.update("""
					update member m set national_id = null, id_method = '', id_probability = null
					  from id_decision d
					 where d.run_id = %1$d and d.member_no = m.member_no and d.reason in (%2$s) and m.national_id is not null
					"""
				.formatted(this.run.runId(), TAKEN_BACK));
	}

	private String insertion(String members) {
		return """
				insert into member as m (member_no, %2$s, national_id, id_method, id_probability, first_run, changed_run)
				select r.member_no, %3$s, d.national_id, d.method, d.probability, %1$d, %1$d
				%4$s %5$s
				 where r.run_id = %1$d
				"""
			.formatted(this.run.runId(), fields(""), fields("r."), OF_RUN.formatted(this.run.runId()), members);
	}

	/** An ID that a member has stays, with how the member came by it. */
	private String replacement() {
		return """
				    on conflict (member_no) do update set
				       (%2$s, national_id, id_method, id_probability, changed_run) =
				       (%3$s, coalesce(m.national_id, excluded.national_id),
				        case when m.national_id is null then excluded.id_method else m.id_method end,
				        case when m.national_id is null then excluded.id_probability else m.id_probability end, %1$d)
				""".formatted(this.run.runId(), fields(""), fields("excluded."));
	}

	private static String fields(String prefix) {
		return FIELDS.stream().map((field) -> prefix + field).collect(Collectors.joining(", "));
	}

}
