/**
 * Settles what a run may publish.
 *
 * <p>
 * Start at {@link org.muster.publish.Gate}. Its law: a gate that is passed is passed for
 * a stated reason.
 *
 * <p>
 * Plain Java. The Spring Batch step is in {@code publish.step}.
 */
@NullMarked
package org.muster.publish;

import org.jspecify.annotations.NullMarked;
