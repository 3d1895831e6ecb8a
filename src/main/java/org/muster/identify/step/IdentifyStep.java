package org.muster.identify.step;

import java.util.List;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

import org.muster.block.BlockSteps;
import org.muster.block.InputFiles;
import org.muster.identify.IdDecider;
import org.muster.identify.Thresholds;
import org.muster.model.FieldValues;
import org.muster.model.ReferenceData;
import org.muster.model.RunAttempt;
import org.muster.model.SourceKind;

/**
 * Builds step 4 of 7 in four parts: the registry streamed past the members to
 * {@code candidate}; citizens that several members claim to {@code citizen_claim}; the
 * decisions to {@code id_decision} and {@code finding}; and those that gave one ID to
 * several members taken back.
 */
public final class IdentifyStep {

	private final CandidateFinder finder;

	private final CandidateWriter candidates;

	private final CitizenClaims claims;

	private final IdDeciderOfBlock decider;

	private final DecisionWriter decisions;

	private final IdSettlement settlement;

	private final MemberIndexLoader members;

	/**
	 * Takes what the step connects.
	 * @param dataSource the database
	 * @param run the run
	 * @param files the received files
	 * @param data the tables of the run
	 * @param standard brings a citizen's values to standard form; used by several threads
	 * @param thresholds of the job
	 */
	public IdentifyStep(DataSource dataSource, RunAttempt run, InputFiles files, ReferenceData data,
			UnaryOperator<FieldValues> standard, Thresholds thresholds) {
		IdDecider pure = new IdDecider(thresholds);
		Persons persons = new Persons(data);
		this.members = new MemberIndexLoader(dataSource, run.runId(), files, persons);
		this.finder = new CandidateFinder(files, standard, this.members, persons, pure.leastScore());
		this.candidates = new CandidateWriter(dataSource, run.runId());
		this.claims = new CitizenClaims(dataSource, run.runId());
		this.decider = new IdDeciderOfBlock(dataSource, run.runId(), pure);
		this.decisions = new DecisionWriter(dataSource, run.runId());
		this.settlement = new IdSettlement(dataSource, run.runId());
	}

	/**
	 * Builds the four parts.
	 * @param steps builds steps over blocks
	 * @param jobRepository the job repository
	 * @param transactions fenced transactions
	 * @return the steps in their order
	 */
	public List<Step> build(BlockSteps steps, JobRepository jobRepository, PlatformTransactionManager transactions) {
		return List.of(steps.build("identify", SourceKind.REGISTRY, this.finder, this.candidates),
				new StepBuilder("identify.claims", jobRepository).tasklet((contribution, context) -> {
					this.members.release();
					this.claims.write();
					return RepeatStatus.FINISHED;
				}, transactions).build(),
				steps.build("identify.decide", SourceKind.MEMBER, this.decider, this.decisions),
				new StepBuilder("identify.settle", jobRepository).tasklet((contribution, context) -> {
					this.settlement.write();
					return RepeatStatus.FINISHED;
				}, transactions).build());
	}

}
