/**
 * Makes synthetic member exports, a registry extract, decisions and the truth about them,
 * from a scenario that states how many members there are of each kind.
 *
 * <p>
 * Start at {@link org.muster.generate.Generator}. Its law: the same scenario gives the
 * same bytes, and the truth follows from what was made, never from what the pipeline
 * does; nothing here knows a total. All people are invented.
 *
 * <p>
 * Plain Java, a room beside the staircase: it knows {@code model} and {@code compare}.
 */
@NullMarked
package org.muster.generate;

import org.jspecify.annotations.NullMarked;
