package org.muster.consolidate.step;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

import org.muster.block.InputFiles;
import org.muster.block.OneTransaction;
import org.muster.consolidate.Consolidation;
import org.muster.consolidate.SameMemberKey;
import org.muster.model.RunAttempt;

/**
 * Builds step 3 of 7: {@code record} to {@code merged_record}, {@code completed_record},
 * held records and findings, in one transaction.
 */
public final class ConsolidateStep {

	private final DataSource dataSource;

	private final int runId;

	private final ConsolidationWriter writer;

	private final List<SameMemberKey> sameMemberBy;

	/**
	 * Takes what the step connects.
	 * @param dataSource the database
	 * @param run the run
	 * @param files the received files
	 * @param sameMemberBy what makes two records one member
	 */
	public ConsolidateStep(DataSource dataSource, RunAttempt run, InputFiles files, List<SameMemberKey> sameMemberBy) {
		this.dataSource = dataSource;
		this.runId = run.runId();
		this.writer = new ConsolidationWriter(dataSource, run, files);
		this.sameMemberBy = List.copyOf(sameMemberBy);
	}

	/**
	 * Builds the step.
	 * @param jobRepository the job repository
	 * @param transactions fenced transactions
	 * @return the step
	 */
	public Step build(JobRepository jobRepository, PlatformTransactionManager transactions) {
		return new StepBuilder("consolidate", jobRepository).tasklet(OneTransaction.once(() -> {
			SharedKeys shared = SharedKeys.of(this.dataSource, this.runId);
			Consolidation consolidation = new Consolidation();
			this.sameMemberBy.forEach((key) -> shared.forEachGroup(key, (group) -> consolidation.add(key, group)));
			consolidation.conclude(shared.ofMemberNumber(consolidation.merge(), consolidation::knows));
			this.writer.write(consolidation);
		}), transactions).build();
	}

}
