/**
 * Attaches national IDs to members by linking them with the registry extract.
 *
 * <p>
 * Start at {@link org.muster.identify.Thresholds}. Its law: a wrong national ID is far
 * worse than none, so what is not certain goes to review.
 *
 * <p>
 * Plain Java. The Spring Batch step is in {@code identify.step}.
 */
@NullMarked
package org.muster.identify;

import org.jspecify.annotations.NullMarked;
