/**
 * Step 7 of 7: settles the run and writes its report. Start at
 * {@link org.muster.report.step.ReportStep}. Its law: every figure is read from the
 * tables.
 */
@NullMarked
package org.muster.report.step;

import org.jspecify.annotations.NullMarked;
