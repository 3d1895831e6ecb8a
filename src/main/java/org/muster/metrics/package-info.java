/**
 * Tells a monitoring system how runs went: durations, exit codes, records by outcome.
 *
 * <p>
 * Start at {@link org.muster.metrics.RunMetrics}. Its law: names and labels come from
 * closed lists, so that no value of a record can leave by a metric and no label grows
 * with the data. What is not on a list becomes {@code other}, or does not leave at all.
 *
 * <p>
 * Micrometer. Numbers of records come from SQL and are handed in; the framework's own
 * counts are not used.
 */
@NullMarked
package org.muster.metrics;

import org.jspecify.annotations.NullMarked;
