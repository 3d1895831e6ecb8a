/**
 * Finds the records that are the same member and makes one of them.
 *
 * <p>
 * Start at {@link org.muster.consolidate.SameMemberKey}. Its law: a missing value may be
 * completed from another record, a contradicted one is never overwritten.
 *
 * <p>
 * Plain Java. The Spring Batch step is in {@code consolidate.step}.
 */
@NullMarked
package org.muster.consolidate;

import org.jspecify.annotations.NullMarked;
