package org.muster.wrong.pipeline;

import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.core.task.TaskExecutor;

/** Breaks no law. */
public final class WithPartitions {

	public PartitionStepBuilder share(PartitionStepBuilder step, TaskExecutor threads) {
		return step.taskExecutor(threads);
	}

}
