/**
 * Knows the job: its definition, and the seven steps in their order.
 *
 * <p>
 * Start at {@link org.muster.pipeline.JobDefinition}. Its law: a wrong definition is
 * refused before anything is written, with all its problems at once; no setting is
 * silently corrected.
 */
@NullMarked
package org.muster.pipeline;

import org.jspecify.annotations.NullMarked;
