package org.muster.wrong.pipeline;

import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.core.task.AsyncTaskExecutor;

/** Threads share one step. */
public final class WithThreads {

	public ChunkOrientedStepBuilder<String, String> share(ChunkOrientedStepBuilder<String, String> step,
			AsyncTaskExecutor threads) {
		return step.taskExecutor(threads);
	}

}
