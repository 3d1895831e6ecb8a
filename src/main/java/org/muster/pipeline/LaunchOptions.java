package org.muster.pipeline;

/**
 * What the operator asked for beside the job.
 *
 * @param dryRun do all but publish
 * @param inputs what {@code --input} replaced, a line each: NAME=PATH
 * @param operator who launches
 */
public record LaunchOptions(boolean dryRun, String inputs, String operator) {
}
