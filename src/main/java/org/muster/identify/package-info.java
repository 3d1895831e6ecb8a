/**
 * Links members to citizens of the registry extract and decides whose national ID a
 * member is given.
 *
 * <p>
 * Start at {@link org.muster.identify.PairFinder}, then
 * {@link org.muster.identify.IdDecider}. Its law: a wrong national ID is far worse than
 * none; what is not certain goes to review.
 *
 * <p>
 * Plain Java. The Spring Batch steps are in {@code identify.step}.
 */
@NullMarked
package org.muster.identify;

import org.jspecify.annotations.NullMarked;
