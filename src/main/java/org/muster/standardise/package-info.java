/**
 * Turns received text into standard text, one small rule at a time.
 *
 * <p>
 * Start at {@link org.muster.standardise.Standardiser}. Its law: a {@code Rule} changes
 * spelling and never a fact, a {@code RecordCheck} reports and never changes, and
 * {@code StandardForm} alone leaves unknown what a standard field cannot hold. Folding
 * for comparison belongs to {@code compare}.
 *
 * <p>
 * Plain Java. The Spring Batch step is in {@code standardise.step}.
 */
@NullMarked
package org.muster.standardise;

import org.jspecify.annotations.NullMarked;
