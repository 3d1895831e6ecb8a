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
import org.muster.compare.PlaceReader;
import org.muster.identify.IdDecider;
import org.muster.identify.Thresholds;
import org.muster.model.FieldValues;
import org.muster.model.ReferenceData;
import org.muster.model.RunAttempt;
import org.muster.model.SourceKind;

/**
 * Builds step 4 of 7 in five parts: the registry streamed past the members to
 * {@code found_pairs}; what levels of agreement are worth to {@code link_level}; the
 * pairs that are kept to {@code candidate}; the decisions to {@code id_decision} and
 * {@code finding}; what they are worth to {@code link_figure}, {@code link_audit} and
 * {@code closed_stratum}.
 */
public final class IdentifyStep {

	private final CandidateFinder finder;

	private final FoundPairsWriter pairs;

	private final ModelStep model;

	private final CandidateChooser chooser;

	private final CandidateWriter candidates;

	private final DecisionLoader loader;

	private final DecisionFinder decisions;

	private final DecisionWriter writer;

	private final AuditStep audit;

	private final RunTerms terms;

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
		PlaceReader places = PlaceReader.of(data);
		MemberLoader members = new MemberLoader(dataSource, run.runId(), places);
		int reviewAt = new IdDecider(thresholds).reviewAt();
		this.finder = new CandidateFinder(files, standard, members, places, reviewAt);
		this.pairs = new FoundPairsWriter(dataSource, run.runId());
		this.model = new ModelStep(dataSource, run.runId());
		this.chooser = new CandidateChooser(dataSource, run.runId(), this.model, this.finder::citizens, reviewAt);
		this.candidates = new CandidateWriter(dataSource);
		this.loader = new DecisionLoader(dataSource, run.runId(), members, this.model, thresholds);
		this.decisions = new DecisionFinder(dataSource, run.runId(), this.loader, this.finder);
		this.writer = new DecisionWriter(dataSource, run.runId());
		this.audit = new AuditStep(dataSource, run.runId());
		this.terms = new RunTerms(dataSource, run.runId(), this.model, thresholds);
	}

	/**
	 * Builds the five parts.
	 * @param steps builds steps over blocks
	 * @param jobRepository the job repository
	 * @param transactions fenced transactions
	 * @return the steps in their order
	 */
	public List<Step> build(BlockSteps steps, JobRepository jobRepository, PlatformTransactionManager transactions) {
		return List.of(steps.build("identify", SourceKind.REGISTRY, this.finder, this.pairs),
				new StepBuilder("identify.model", jobRepository).tasklet((contribution, context) -> {
					this.finder.release();
					this.model.write(this.finder.citizens());
					return RepeatStatus.FINISHED;
				}, transactions).build(),
				steps.build("identify.candidates", SourceKind.REGISTRY, this.chooser, this.candidates),
				steps.build("identify.decide", SourceKind.MEMBER, this.decisions, this.writer),
				new StepBuilder("identify.audit", jobRepository).tasklet((contribution, context) -> {
					this.audit.write(this.loader.get(this.finder.citizens()), this.finder.citizens());
					this.terms.write(this.loader.get(this.finder.citizens()).closed(), this.finder.citizens());
					this.loader.release();
					this.pairs.clear();
					return RepeatStatus.FINISHED;
				}, transactions).build());
	}

}
