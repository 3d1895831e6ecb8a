package org.muster.block;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The work of a step that is one transaction. */
public final class OneTransaction {

	private static final String DONE = "done";

	private OneTransaction() {
	}

	/**
	 * Lets work be done once. That it is done is committed with it: Spring Batch notes
	 * the end of a step in a later transaction, so one whose process dies in between
	 * would be done again.
	 * @param work in the step's transaction
	 * @return what a step is built of
	 */
	public static Tasklet once(Runnable work) {
		return (contribution, context) -> {
			StepExecution step = contribution.getStepExecution();
			if (!step.getExecutionContext().containsKey(DONE)) {
				work.run();
				step.getExecutionContext().putString(DONE, DONE);
			}
			return RepeatStatus.FINISHED;
		};
	}

}
