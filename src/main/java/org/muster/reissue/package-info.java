/**
 * Decides which cards are issued again, and why.
 *
 * <p>
 * Start at {@link org.muster.reissue.ReissueReason}. Its law: a reason says why and knows
 * of no obstacle; an obstacle says why not.
 *
 * <p>
 * Plain Java. The Spring Batch step is in {@code reissue.step}.
 */
@NullMarked
package org.muster.reissue;

import org.jspecify.annotations.NullMarked;
