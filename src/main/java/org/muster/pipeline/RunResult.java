package org.muster.pipeline;

import java.util.List;

import org.muster.model.ExitCode;

/**
 * How a launch ended.
 *
 * @param runId the run
 * @param exitCode what the process ends with
 * @param problem why it failed; empty when it did not
 * @param defect the trace of a defect of ours, without messages; else empty
 */
public record RunResult(int runId, ExitCode exitCode, String problem, List<String> defect) {

	public RunResult {
		defect = List.copyOf(defect);
	}

	static RunResult of(int runId, ExitCode exitCode, String problem) {
		return new RunResult(runId, exitCode, problem, List.of());
	}

}
