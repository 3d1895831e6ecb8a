package org.muster.pipeline;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.transaction.PlatformTransactionManager;

import org.muster.audit.EarlierSteps;
import org.muster.block.BlockSteps;
import org.muster.block.InputFiles;
import org.muster.compare.PlaceReader;
import org.muster.consolidate.step.ConsolidateStep;
import org.muster.identify.step.IdentifyStep;
import org.muster.model.ReferenceData;
import org.muster.model.RunAttempt;
import org.muster.publish.GateLimits;
import org.muster.publish.step.PublishStep;
import org.muster.receive.step.ReceiveStep;
import org.muster.reissue.step.ReissueStep;
import org.muster.report.step.ReportStep;
import org.muster.standardise.Standardiser;
import org.muster.standardise.step.StandardiseStep;

/**
 * The whole night on one page: seven steps in order, each restartable.
 */
final class MemberImport {

	private final DataSource dataSource;

	private final JobRepository jobRepository;

	private final PlatformTransactionManager transactions;

	private final BlockSteps steps;

	private final InputFiles files;

	MemberImport(DataSource dataSource, JobRepository jobRepository, PlatformTransactionManager transactions,
			BlockSteps steps, InputFiles files) {
		this.dataSource = dataSource;
		this.jobRepository = jobRepository;
		this.transactions = transactions;
		this.steps = steps;
		this.files = files;
	}

	/**
	 * Builds the job.
	 * @param job what the definition says
	 * @param launch the run and what was found in its inputs
	 * @param from the first step to be done; the earlier ones are done
	 * @param follow hears of each step's begin and end
	 * @return the job
	 */
	Job build(JobDefinition job, Launch launch, String from, StepFollower follow) {
		RunAttempt run = launch.run();
		ReferenceData data = job.referenceData();
		Standardiser standardiser = Standardiser.of(job.rules().byField(), run.asOf(), data);
		GateLimits gates = new GateLimits(job.gates().mostHeld(), job.gates().leastIdCoverage(),
				job.gates().largestChange(), job.gates().mostMissing());

		Step receive = new ReceiveStep(this.dataSource, run, launch.inspections(), job.fourEyes(),
				job.reissue().campaign())
			.build(this.jobRepository, this.transactions);
		Step standardise = new StandardiseStep(this.dataSource, run, this.files, standardiser).build(this.steps);
		Step consolidate = new ConsolidateStep(this.dataSource, run, this.files, job.sameMemberBy(),
				PlaceReader.of(data), job.mergeLimits())
			.build(this.jobRepository, this.transactions);
		IdentifyStep identify = new IdentifyStep(this.dataSource, run, this.files, data, standardiser::values,
				job.thresholds());
		Step reissue = new ReissueStep(this.dataSource, run, job.reissue(), data).build(this.steps);
		EarlierSteps earlier = new EarlierSteps(this.dataSource, run.runId());
		Step publish = new PublishStep(this.dataSource, run, gates, data, earlier, launch.clock())
			.build(this.jobRepository, this.transactions);
		Step report = new ReportStep(this.dataSource, run, job.gates().mostWaiting(), job.gates().warnHeld(),
				launch.reportFolder(), earlier, launch.clock(), launch.key())
			.build(this.jobRepository, this.transactions);

		List<Step> night = new ArrayList<>(List.of(receive, standardise, consolidate));
		night.addAll(identify.build(this.steps, this.jobRepository, this.transactions));
		night.addAll(List.of(reissue, publish, report));
		return inOrder(job.name(), night.stream().dropWhile((step) -> !step.getName().equals(from)).toList(), follow);
	}

	private Job inOrder(String name, List<Step> night, StepFollower follow) {
		SimpleJobBuilder job = new JobBuilder(name, this.jobRepository).start(follow.on(night.get(0)));
		night.stream().skip(1).forEach((step) -> job.next(follow.on(step)));
		return job.build();
	}

}
