package org.muster.wrong.pipeline;

import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;

/** Skips by the framework. */
public final class WithSkips {

	public ChunkOrientedStepBuilder<String, String> skip(ChunkOrientedStepBuilder<String, String> step) {
		return step.faultTolerant();
	}

}
