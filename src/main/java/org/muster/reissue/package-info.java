/**
 * Decides which cards are issued again, and why.
 *
 * <p>
 * Start at {@link org.muster.reissue.ReissueReason}. Its law: a reason says why, an
 * obstacle says why not; neither knows of the other.
 *
 * <p>
 * Plain Java. The Spring Batch step is in {@code reissue.step}.
 */
@NullMarked
package org.muster.reissue;

import org.jspecify.annotations.NullMarked;
