package org.muster.publish.step;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.muster.model.RunAttempt;
import org.muster.publish.GateException;
import org.muster.publish.GateLimits;
import org.muster.publish.GateResult;

/**
 * Tries the gates and writes {@code gate_result}, in a transaction of its own: what
 * stopped a run is known although nothing else was written.
 */
final class GateKeeper {

	private final JdbcTemplate jdbc;

	private final RunAttempt run;

	private final GateLimits limits;

	GateKeeper(DataSource dataSource, RunAttempt run, GateLimits limits) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.run = run;
		this.limits = limits;
	}

	/**
	 * Tries them.
	 * @param change what becomes of the register
	 * @param transactions fenced transactions
	 * @throws GateException if one is closed; not in a dry run, which publishes nothing
	 */
	void tryGates(GateLimits.Change change, PlatformTransactionManager transactions) {
		List<GateResult> results = this.limits.results(counts(change))
			.stream()
			.map((result) -> isAccepted(result) ? result.accepted() : result)
			.toList();
		TransactionTemplate own = new TransactionTemplate(transactions);
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		own.executeWithoutResult((status) -> write(results));
		List<GateResult> closed = results.stream().filter(GateResult::isClosed).toList();
		if (!closed.isEmpty() && !this.run.dryRun()) {
			throw new GateException(this.run.runId(), closed);
		}
	}

	private GateLimits.Counts counts(GateLimits.Change change) {
		return this.jdbc
			.query("""
					select (select coalesce(sum(records), 0) from source_file where run_id = %1$d and kind = 'member'),
					       (select count(*) from held_record where run_id = %1$d),
					       (select count(*) from merged_record where run_id = %1$d)
					     + (select count(*) from excluded_record where run_id = %1$d),
					       (select count(*) from id_decision where run_id = %1$d),
					       (select count(national_id) from id_decision where run_id = %1$d)
					""".formatted(this.run.runId()),
					(row, number) -> new GateLimits.Counts(row.getLong(1), row.getLong(2), row.getLong(3),
							row.getLong(4), row.getLong(5), change))
			.get(0);
	}

	/** Other figures than those that a person saw were not accepted. */
	private boolean isAccepted(GateResult result) {
		return result.isClosed() && result.gate().isAcceptable() && Boolean.TRUE.equals(this.jdbc.queryForObject("""
				select exists (select from gate_acceptance where run_id = ? and gate = ? and part = ? and whole = ?)""",
				Boolean.class, this.run.runId(), result.gate().key(), result.part(), result.whole()));
	}

	private void write(List<GateResult> results) {
		this.jdbc.update("delete from gate_result where run_id = ? and attempt = ?", this.run.runId(),
				this.run.attempt());
		for (GateResult result : results) {
			this.jdbc.update("""
					insert into gate_result (run_id, attempt, gate, part, whole, allowed, state)
					values (?, ?, ?, ?, ?, ?, ?)""", this.run.runId(), this.run.attempt(), result.gate().key(),
					result.part(), result.whole(), result.limit(), result.state().key());
		}
	}

}
