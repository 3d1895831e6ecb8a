package org.muster.pipeline;

import org.muster.model.ExitCode;

/**
 * How a launch ended.
 *
 * @param runId the run
 * @param exitCode what the process ends with
 * @param problem why it failed; empty when it did not
 */
public record RunResult(int runId, ExitCode exitCode, String problem) {
}
