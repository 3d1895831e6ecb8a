package org.muster.model;

import java.time.LocalDate;

/**
 * The run that is being worked on, and the how-manyth attempt at it.
 *
 * @param runId the run's number
 * @param attempt from 1
 * @param asOf the day ages are reckoned from
 * @param dryRun whether nothing is to be published
 */
public record RunAttempt(int runId, int attempt, LocalDate asOf, boolean dryRun) {
}
