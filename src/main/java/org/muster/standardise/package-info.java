/**
 * Turns received text into standard text, one small rule at a time.
 *
 * <p>
 * Start at {@link org.muster.standardise.RuleLists}. What leaves here is published, so no
 * rule may change a fact: folding case or stripping accents for comparison belongs to
 * {@code identify}.
 *
 * <p>
 * Plain Java. The Spring Batch step is in {@code standardise.step}.
 */
@NullMarked
package org.muster.standardise;

import org.jspecify.annotations.NullMarked;
