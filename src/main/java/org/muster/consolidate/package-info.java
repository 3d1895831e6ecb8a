/**
 * Finds the members that were exported twice.
 *
 * <p>
 * Start at {@link org.muster.consolidate.Consolidation}. Its law: a contradiction is a
 * finding, and both records are held.
 *
 * <p>
 * Plain Java. The Spring Batch step is in {@code consolidate.step}.
 */
@NullMarked
package org.muster.consolidate;

import org.jspecify.annotations.NullMarked;
