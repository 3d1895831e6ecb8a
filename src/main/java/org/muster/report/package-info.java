/**
 * What a run tells its readers: the canonical JSON of a job-completion report, and the
 * page made from it.
 *
 * <p>
 * Start at {@link org.muster.report.RunReport}. Its law: a page shows what the report
 * says and computes nothing but sums, shares and lengths of bars; each table carries the
 * statement that its figures came from.
 *
 * <p>
 * Plain Java and Jackson. The statements are run by {@code audit}.
 */
@NullMarked
package org.muster.report;

import org.jspecify.annotations.NullMarked;
