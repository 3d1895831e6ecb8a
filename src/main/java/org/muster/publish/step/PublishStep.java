package org.muster.publish.step;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import org.muster.audit.EarlierSteps;
import org.muster.audit.PublishDigest;
import org.muster.audit.log.EventLog;
import org.muster.block.OneTransaction;
import org.muster.cards.CardLists;
import org.muster.model.ReferenceData;
import org.muster.model.RunAttempt;
import org.muster.publish.GateLimits;

/**
 * Builds step 6 of 7: members to {@code member}, earlier versions to
 * {@code member_history}, listed cards to {@code card_event}, outcomes to {@code ledger},
 * in one transaction. Members that did not change are not touched. A dry run writes
 * planned outcomes only.
 */
public final class PublishStep {

	/**
	 * Each statement reads the whole run once. A merge join would sort wide rows for it,
	 * which takes as long as writing them, and a nested loop would look up each record.
	 */
	private static final List<String> TUNING = List.of("set local enable_mergejoin = off",
			"set local enable_nestloop = off", "set local work_mem = '128MB'");

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final EarlierSteps earlier;

	private final EventLog log;

	private final RunAttempt run;

	private final GateKeeper gates;

	private final CardLists cards;

	private final RegisterChange change;

	private final RegisterTables tables;

	private final MissingMembers missing;

	/**
	 * Takes what the step connects.
	 * @param dataSource the database
	 * @param run the run
	 * @param limits of the job's gates
	 * @param data the tables of the run
	 * @param earlier reads what the steps before have written, meanwhile
	 * @param clock what the time of its event is taken from
	 */
	public PublishStep(DataSource dataSource, RunAttempt run, GateLimits limits, ReferenceData data,
			EarlierSteps earlier, Clock clock) {
		this.dataSource = dataSource;
		this.earlier = earlier;
		this.log = new EventLog(dataSource, clock);
		this.jdbc = new JdbcTemplate(dataSource);
		this.run = run;
		this.gates = new GateKeeper(dataSource, run, limits);
		this.cards = new CardLists(dataSource);
		this.change = new RegisterChange(dataSource, run);
		this.tables = new RegisterTables(dataSource, run, data);
		this.missing = new MissingMembers(dataSource, run.runId());
	}

	/**
	 * Builds the step.
	 * @param jobRepository the job repository
	 * @param transactions fenced transactions
	 * @return the step
	 */
	public Step build(JobRepository jobRepository, PlatformTransactionManager transactions) {
		return new StepBuilder("publish", jobRepository).tasklet(OneTransaction.once(() -> {
			TUNING.forEach(this.jdbc::execute);
			RegisterChange.Count count = this.change.find();
			this.gates.tryGates(change(count), transactions);
			this.earlier.ask();
			int written = 0;
			Map<String, String> codes = Map.of();
			if (!this.run.dryRun()) {
				written = this.change.write(count);
				codes = this.tables.write();
			}
			int published = writeLedger();
			if (!this.run.dryRun()) {
				this.cards.list(this.run.runId(), this.run.attempt());
			}
			tell(codes, written == published && !isSucceeded());
		}), transactions).build();
	}

	/** What the run would do to the register as it is. */
	private GateLimits.Change change(RegisterChange.Count count) {
		MissingMembers.Count missing = this.missing.write();
		return count.isFirst() ? new GateLimits.Change(0, 0, 0, 0, 0) : new GateLimits.Change(count.published(),
				count.changed(), count.ids(), missing.expected(), missing.missing());
	}

	private int writeLedger() {
		return this.jdbc.update("""
				insert into ledger (run_id, file_no, record_no, line_no, outcome, planned, reason, member_no, attempt)
				select run_id, file_no, record_no, line_no, 'published', %2$s, '', member_no, %3$d
				  from consolidated where run_id = %1$d
				 order by file_no, record_no
				""".formatted(this.run.runId(), this.run.dryRun(), this.run.attempt()));
	}

	/** Whether a later run has replaced versions of members. */
	private boolean isSucceeded() {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select from member_history where replaced_run > ?)", Boolean.class, this.run.runId()));
	}

	/**
	 * Last of all, after the cards: who writes the log lets others wait until the
	 * transaction ends. Nothing else of the night is at work then, so a worker of the
	 * server sorts half of the rows.
	 */
	private void tell(Map<String, String> codes, boolean all) {
		this.jdbc.execute("set local jit = off");
		this.jdbc.execute("set local max_parallel_workers_per_gather = 1");
		Map<String, String> digests = new LinkedHashMap<>(this.earlier.digests());
		digests.putAll(codes);
		digests.putAll(PublishDigest.written(this.dataSource, this.run.runId(), all));
		this.log.append(this.run.dryRun() ? "plan" : "publish", this.run, digests);
	}

}
