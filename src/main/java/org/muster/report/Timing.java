package org.muster.report;

/**
 * How long a step took. Kept apart from the figures, which are the same for the same
 * input on any machine.
 *
 * @param attempt from 1
 * @param step which step
 * @param startedAt ISO 8601 in UTC
 * @param milliseconds how long
 */
public record Timing(int attempt, String step, String startedAt, long milliseconds) {
}
