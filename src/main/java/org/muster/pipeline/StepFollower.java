package org.muster.pipeline;

import java.util.function.BooleanSupplier;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

import org.muster.block.Progress;
import org.muster.pipeline.lineage.Lineage;

/** Hears when a step begins and ends; tells the console and writes {@code step_time}. */
final class StepFollower implements StepExecutionListener {

	private final RunStore runs;

	private final int runId;

	private final int attempt;

	private final Progress progress;

	private final ObservationRegistry observations;

	private final BooleanSupplier stopping;

	private final Lineage lineage;

	StepFollower(RunStore runs, int runId, int attempt, Progress progress, ObservationRegistry observations,
			BooleanSupplier stopping, Lineage lineage) {
		this.lineage = lineage;
		this.runs = runs;
		this.runId = runId;
		this.attempt = attempt;
		this.progress = progress;
		this.observations = observations;
		this.stopping = stopping;
	}

	/**
	 * {@return the step, followed}
	 */
	Step on(Step step) {
		AbstractStep followed = (AbstractStep) step;
		followed.registerStepExecutionListener(this);
		followed.setObservationRegistry(this.observations);
		return step;
	}

	/**
	 * A step whose work is one transaction is stopped here or not at all: one that was
	 * told to end after its commit would be repeated by a resume.
	 */
	@Override
	public void beforeStep(StepExecution step) {
		if (this.stopping.getAsBoolean()) {
			step.setTerminateOnly();
			return;
		}
		this.lineage.stepBegins(step.getStepName());
		this.runs.stepStarted(this.runId, this.attempt, step.getStepName());
		this.runs.index(this.runId, step.getStepName());
		this.runs.analyse(this.runId, step.getStepName());
		long units = this.runs.unitsOf(this.runId, step.getStepName());
		RunLog.stepStarted(step.getStepName(), units);
		this.progress.started(step.getStepName(), units);
	}

	@Override
	public ExitStatus afterStep(StepExecution step) {
		boolean completed = step.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode());
		if (completed) {
			this.runs.stepEnded(this.runId, this.attempt, step.getStepName());
		}
		this.lineage.stepEnds(step.getStepName(), outcome(step));
		if (!step.isTerminateOnly()) {
			this.progress.ended(step.getStepName());
		}
		RunLog.stepEnded(completed);
		return step.getExitStatus();
	}

	private static Lineage.Outcome outcome(StepExecution step) {
		if (step.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
			return Lineage.Outcome.COMPLETE;
		}
		return step.isTerminateOnly() ? Lineage.Outcome.ABORT : Lineage.Outcome.FAIL;
	}

}
