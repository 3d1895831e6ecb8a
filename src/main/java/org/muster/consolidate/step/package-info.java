/**
 * Step 3 of 7: finds the same member exported twice. Start at
 * {@link org.muster.consolidate.step.ConsolidateStep}. Its law: one transaction; SQL
 * finds what shares a key, plain Java judges.
 */
@NullMarked
package org.muster.consolidate.step;

import org.jspecify.annotations.NullMarked;
