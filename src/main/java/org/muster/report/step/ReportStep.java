package org.muster.report.step;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.muster.audit.ChiefFigures;
import org.muster.audit.EarlierSteps;
import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.audit.log.Bundle;
import org.muster.audit.log.EventLog;
import org.muster.audit.log.SigningKey;
import org.muster.model.ExitCode;
import org.muster.model.RunAttempt;
import org.muster.report.ReportFiles;
import org.muster.report.ReportFormat;
import org.muster.report.RunReport;

/**
 * Builds step 7 of 7: settles how the run ended and writes {@code report.json} and one
 * page for each language.
 */
public final class ReportStep {

	private final DataSource dataSource;

	private final RunAttempt run;

	private final long mostWaiting;

	private final double warnHeld;

	private final Path folder;

	private final EarlierSteps earlier;

	private final Clock clock;

	private final SigningKey key;

	/**
	 * Takes what the step connects.
	 * @param dataSource the database
	 * @param run the run
	 * @param mostWaiting records in quarantine or review that need no attention
	 * @param warnHeld held records as a fraction of the records read, above which the run
	 * needs attention
	 * @param folder where the report goes; made when it is missing
	 * @param earlier what was read while the run was published
	 * @param clock what the end of the run is taken from
	 * @param key signs the report
	 */
	public ReportStep(DataSource dataSource, RunAttempt run, long mostWaiting, double warnHeld, Path folder,
			EarlierSteps earlier, Clock clock, SigningKey key) {
		this.dataSource = dataSource;
		this.run = run;
		this.mostWaiting = mostWaiting;
		this.warnHeld = warnHeld;
		this.folder = folder;
		this.earlier = earlier;
		this.clock = clock;
		this.key = key;
	}

	/**
	 * Builds the step.
	 * @param jobRepository the job repository
	 * @param transactions fenced transactions
	 * @return the step
	 */
	public Step build(JobRepository jobRepository, PlatformTransactionManager transactions) {
		TransactionTemplate settling = new TransactionTemplate(transactions);
		settling.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return new StepBuilder("report", jobRepository).tasklet((contribution, context) -> {
			RunFigures figures = new RunFigures(this.dataSource);
			RunFigures.Account account = figures.published(this.run.runId(), this.earlier);
			settling.executeWithoutResult((status) -> settle(account));
			RunReport report = figures.report(RunNumber.resolve(this.dataSource, String.valueOf(this.run.runId())),
					account);
			ReportFiles.write(report, this.folder, List.of(ReportFormat.JSON, ReportFormat.HTML));
			seal(settling);
			return RepeatStatus.FINISHED;
		}, transactions).build();
	}

	/** From here on the run is completed; only its documents may still be missing. */
	private void settle(RunFigures.Account account) {
		JdbcClient jdbc = JdbcClient.create(this.dataSource);
		boolean balanced = this.run.dryRun() || account.balanced();
		jdbc.sql(
				"""
						update run set status = 'completed', ended_at = :now, step = 'report', exit_code = :code, digest = :digest
						 where id = :run""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("code", (balanced ? attention(jdbc) : ExitCode.UNBALANCED).code())
			.param("digest", account.digest().all())
			.param("run", this.run.runId())
			.update();
		ChiefFigures.keep(this.dataSource, this.run, account);
	}

	private ExitCode attention(JdbcClient jdbc) {
		return jdbc
			.sql("""
					select (select count(*) from held_record where run_id = :run) as held,
					       (select count(*) from id_decision where run_id = :run and method = 'pending') as pending,
					       (select coalesce(sum(records), 0) from source_file where run_id = :run and kind = 'member') as read,
					       (select count(*) from gate_result where run_id = :run and state = 'closed'
					           and attempt = (select max(attempt) from gate_result where run_id = :run))""")
			.param("run", this.run.runId())
			.query((row, number) -> attention(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
			.single();
	}

	private ExitCode attention(long held, long pending, long read, long closed) {
		if (closed > 0) {
			return ExitCode.GATE;
		}
		boolean attention = held + pending > this.mostWaiting || !isWithin(this.warnHeld, held, read);
		return attention ? ExitCode.WAITING : ExitCode.DONE;
	}

	private static boolean isWithin(double fraction, long part, long whole) {
		return BigDecimal.valueOf(fraction)
			.multiply(BigDecimal.valueOf(whole))
			.compareTo(BigDecimal.valueOf(part)) >= 0;
	}

	/** What the checkpoint counts is committed. */
	private void seal(TransactionTemplate transaction) {
		EventLog log = new EventLog(this.dataSource, this.clock);
		Bundle.seal(this.folder, this.run.runId(), log, this.key, (files) -> {
			Long entry = transaction.execute((status) -> log.append("report", this.run, Map.of("files", files)));
			return (entry == null) ? 0 : entry;
		});
	}

}
