package org.muster.pipeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import org.muster.audit.PublishDigest;
import org.muster.audit.log.EventLog;
import org.muster.cards.CardLists;
import org.muster.database.Database;
import org.muster.database.FencedTransactionManager;
import org.muster.database.JobLock;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Takes the newest published run back: the register is as it was before it. Nothing is
 * forgotten: what the run published goes to {@code member_history}, replaced by the
 * reversal, which has a number of its own among the runs.
 */
public final class Reversal {

	/** What stood before a run, of the members that it or a later reversal wrote. */
	private static final String EARLIER = """
			create temporary table earlier on commit drop as
			select h.* from member_history h join member m using (member_no)
			 where m.changed_run >= %1$d and h.changed_run < %1$d and h.replaced_run >= %1$d
			""";

	private static final String WRITTEN = """
			create temporary table written on commit drop as
			select m.member_no from member m left join earlier h using (member_no)
			 where m.changed_run >= %1$d
			   and (h.member_no is null or (%2$s) is distinct from (%3$s))
			""";

	private final Database database;

	private final Clock clock;

	private final JdbcTemplate jdbc;

	private final CardLists cards;

	/**
	 * Works on a register.
	 * @param database where it is
	 * @param clock what times are taken from
	 */
	public Reversal(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
		this.jdbc = new JdbcTemplate(database.dataSource());
		this.cards = new CardLists(database.dataSource());
	}

	/**
	 * What will happen, or has happened, to the register.
	 *
	 * @param run that is taken back
	 * @param back members that get their earlier values again
	 * @param removed members that are in the register since this run only
	 * @param ids national IDs that are taken from members, or replaced
	 * @param cards that come off the run's list; those that somebody has worked on stay
	 */
	public record Effect(int run, long back, long removed, long ids, long cards) {
	}

	/**
	 * Counts what would change.
	 * @param run that is to be taken back
	 * @return the effect
	 * @throws OperatorException if it cannot be taken back
	 */
	public Effect preview(RunRow run) {
		refuse(run);
		return new TransactionTemplate(transactions()).execute((status) -> {
			status.setRollbackOnly();
			return effect(run.id());
		});
	}

	/**
	 * Takes the run back, in one transaction.
	 * @param run that is taken back
	 * @param operator who
	 * @param reason why
	 * @return what changed
	 * @throws OperatorException if it cannot be taken back, or a run is in progress
	 */
	public Effect apply(RunRow run, String operator, String reason) {
		try (JobLock lock = JobLock.acquire(this.database, run.job(), Host.name(), ProcessHandle.current().pid(),
				this.clock)) {
			TransactionTemplate transaction = new TransactionTemplate(
					new FencedTransactionManager(this.database.dataSource(), lock.fence()));
			return transaction.execute((status) -> {
				this.jdbc.execute("lock table member, member_history in share row exclusive mode");
				refuse(run);
				refuseOthers(run.job());
				Effect effect = effect(run.id());
				write(run, operator, reason);
				return effect;
			});
		}
	}

	private org.springframework.jdbc.support.JdbcTransactionManager transactions() {
		return new org.springframework.jdbc.support.JdbcTransactionManager(this.database.dataSource());
	}

	private Effect effect(int run) {
		this.jdbc.execute(EARLIER.formatted(run));
		this.jdbc.execute(WRITTEN.formatted(run, columns("m."), columns("h.")));
		return this.jdbc.queryForObject("""
				select count(h.member_no), count(*) - count(h.member_no),
				       count(m.national_id) filter (where m.national_id is distinct from h.national_id)
				  from written join member m using (member_no) left join earlier h using (member_no)""", (row,
				number) -> new Effect(run, row.getLong(1), row.getLong(2), row.getLong(3), this.cards.untouched(run)));
	}

	/** All are taken out before any is put in again: an ID may have changed hands. */
	private void write(RunRow run, String operator, String reason) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		Integer number = this.jdbc.queryForObject(
				"""
						insert into run (job, definition_file, definition_hash, definition, inputs, fingerprint, rules_version,
						                 program_version, as_of, dry_run, status, exit_code, attempt, operator, host, started_at, ended_at,
						                 reverts, reason)
						select job, definition_file, definition_hash, definition, inputs, fingerprint, rules_version, ?, as_of, false,
						       'revert', 0, 0, ?, ?, ?, ?, id, ? from run where id = ? returning id""",
				Integer.class, Program.version(), operator, Host.name(), now, now, reason, run.id());
		String columns = columns("");
		this.jdbc.update("insert into member_history select m.*, ? from member m join written using (member_no)",
				number);
		this.jdbc.update("delete from member where member_no in (select member_no from written)");
		this.jdbc.update("""
				insert into member (%1$s, changed_run)
				select %1$s, ? from earlier where member_no in (select member_no from written)""".formatted(columns),
				number);
		this.jdbc.update("update run set status = 'reverted' where id = ?", run.id());
		this.cards.takeBack(run.id(), (number == null) ? 0 : number, operator, now, reason);
		tell((number == null) ? 0 : number, run.id(), operator, reason);
	}

	private void tell(int reversal, int run, String operator, String reason) {
		Map<String, Object> facts = new TreeMap<>(
				PublishDigest.inTransaction(this.database.dataSource(), reversal, PublishDigest.OF_REGISTER));
		facts.put("reverts", run);
		facts.put("reason", reason);
		new EventLog(this.database.dataSource(), this.clock).append("revert", reversal, operator, facts);
	}

	/** All of a member but the run that wrote it. */
	private String columns(String prefix) {
		List<String> columns = this.jdbc.queryForList("""
				select attname from pg_attribute
				 where attrelid = 'member'::regclass and attnum > 0 and not attisdropped and attname <> 'changed_run'
				 order by attnum""", String.class);
		return prefix + String.join(", " + prefix, columns);
	}

	private void refuse(RunRow run) {
		String status = this.jdbc.queryForObject("select status from run where id = ?", String.class, run.id());
		if ("reverted".equals(status)) {
			throw refused(run, "it is taken back already", "Nothing is left to do");
		}
		if (run.sameAsRun() != null) {
			throw refused(run, "it published nothing: nothing was new since run " + run.sameAsRun(),
					"To take that one back: './muster revert %d'".formatted(run.sameAsRun()));
		}
		if (!"completed".equals(status) || run.dryRun()) {
			throw refused(run, "it has published nothing",
					"A completed run that is no dry run was expected; './muster runs' lists them");
		}
		Optional<Integer> newer = this.jdbc
			.queryForList("select id from run where id > ? and status = 'completed' and not dry_run order by id desc",
					Integer.class, run.id())
			.stream()
			.findFirst();
		newer.ifPresent((id) -> {
			throw refused(run, "run %d has published since, and only the newest one can be".formatted(id),
					"Take run %d back first".formatted(id));
		});
	}

	/** What another job has worked out so far rests on the register as it is. */
	private void refuseOthers(String job) {
		for (String other : this.jdbc.queryForList("select job from job_lock where job <> ? order by job", String.class,
				job)) {
			if (JobLock.isHeld(this.database, other)) {
				throw new OperatorException(ExitCode.LOCKED, """
						job %s is running; what it works out rests on the register as it is. \
						Wait for it, then revert.""".formatted(other));
			}
		}
	}

	private static OperatorException refused(RunRow run, String why, String cure) {
		return new OperatorException(ExitCode.USAGE,
				"run %d cannot be reverted: %s. %s.".formatted(run.id(), why, cure));
	}

}
