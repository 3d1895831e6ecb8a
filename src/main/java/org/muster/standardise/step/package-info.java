/**
 * Step 2 of 7: received files to standard records. Start at
 * {@link org.muster.standardise.step.StandardiseStep}. Its law: only connects reader,
 * standardiser and writer.
 */
@NullMarked
package org.muster.standardise.step;

import org.jspecify.annotations.NullMarked;
