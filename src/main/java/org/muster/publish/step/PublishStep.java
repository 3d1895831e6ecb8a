package org.muster.publish.step;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.muster.model.Field;
import org.muster.model.PlaceField;
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

	/** What a member has of its record, beside the number. */
	private static final List<String> FIELDS = Stream
		.concat(Stream.of(Field.values()).filter((field) -> field != Field.NATIONAL_ID).map(Field::column),
				PlaceField.columns().stream())
		.toList();

	/** Reasons of decisions by which a member loses an ID, or has another one now. */
	private static final String TAKEN_BACK = "'reviewer-replaced', 'reviewer-took-back', 'withdrawn'";

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
			this.gates.tryGates(change(), transactions);
			this.earlier.ask();
			int written = 0;
			Map<String, String> codes = Map.of();
			if (!this.run.dryRun()) {
				keepHistory();
				takeBackIds();
				written = writeMembers();
				codes = this.tables.write();
			}
			int published = writeLedger();
			this.missing.write();
			if (!this.run.dryRun()) {
				this.cards.list(this.run.runId(), this.run.attempt());
			}
			tell(codes, written == published && !isSucceeded());
		}), transactions).build();
	}

	/** What the run would do to the register as it is. */
	private GateLimits.Change change() {
		Long published = this.jdbc.queryForObject("select count(*) from member", Long.class);
		if (published == null || published == 0) {
			return new GateLimits.Change(0, 0, 0, 0, 0);
		}
		MissingMembers.Count missing = this.missing.count();
		return this.jdbc
			.query("select count(*), count(*) filter (where m.national_id is null and d.national_id is not null"
					+ " or m.national_id is not null and d.reason in (" + TAKEN_BACK + ")) " + changed(),
					(row, number) -> new GateLimits.Change(published, row.getLong(1), row.getLong(2),
							missing.expected(), missing.missing()))
			.get(0);
	}

	/** The members that the run writes with other values, as m. */
	private String changed() {
		return """
				  from member m
				  join consolidated r on r.member_no = m.member_no and r.run_id = %1$d
				  join id_decision d on d.run_id = %1$d and d.file_no = r.file_no and d.record_no = r.record_no
				 where (%2$s, m.national_id, m.id_method)
				       is distinct from (%3$s, coalesce(m.national_id, d.national_id),
				                         case when m.national_id is null then d.method else m.id_method end)
				    or m.national_id is not null and d.reason in (%4$s)
				""".formatted(this.run.runId(), fields("m."), fields("r."), TAKEN_BACK);
	}

	/** Keeps the versions that are about to be replaced. */
	private void keepHistory() {
		int changed = this.jdbc
			.update("insert into member_history select m.*, %d%n%s".formatted(this.run.runId(), changed()));
		this.jdbc.update("update run set members_changed = ? where id = ?", changed, this.run.runId());
	}

	/**
	 * Nothing but a reviewer's word takes an ID from a member. No method is empty, so the
	 * member is written below.
	 */
	private void takeBackIds() {
		this.jdbc
			.update("""
					update member m set national_id = null, id_method = '', id_probability = null
					  from id_decision d
					 where d.run_id = %1$d and d.member_no = m.member_no and d.reason in (%2$s) and m.national_id is not null
					"""
				.formatted(this.run.runId(), TAKEN_BACK));
	}

	/** An ID that a member has stays, with how the member came by it. */
	private int writeMembers() {
		RegisterKeys keys = new RegisterKeys(this.jdbc);
		int written = keys.dropIfEmpty() ? this.jdbc.update(insertion()) : this.jdbc.update(insertion() + """
				    on conflict (member_no) do update set
				       (%2$s, national_id, id_method, id_probability, changed_run) =
				       (%3$s, coalesce(m.national_id, excluded.national_id),
				        case when m.national_id is null then excluded.id_method else m.id_method end,
				        case when m.national_id is null then excluded.id_probability else m.id_probability end, %1$d)
				 where (%4$s, m.national_id, m.id_method)
				       is distinct from (%3$s, coalesce(m.national_id, excluded.national_id),
				                         case when m.national_id is null then excluded.id_method else m.id_method end)
				""".formatted(this.run.runId(), fields(""), fields("excluded."), fields("m.")));
		keys.make();
		this.jdbc.update("update run set members_new = ? - members_changed where id = ?", written, this.run.runId());
		return written;
	}

	private String insertion() {
		return """
				insert into member as m (member_no, %2$s, national_id, id_method, id_probability, first_run, changed_run)
				select r.member_no, %3$s, d.national_id, d.method, d.probability, %1$d, %1$d
				  from consolidated r
				  join id_decision d on d.run_id = %1$d and d.file_no = r.file_no and d.record_no = r.record_no
				 where r.run_id = %1$d
				"""
			.formatted(this.run.runId(), fields(""), fields("r."));
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

	private static String fields(String prefix) {
		return FIELDS.stream().map((field) -> prefix + field).collect(Collectors.joining(", "));
	}

}
