/**
 * Gives damaged files and texts to everything that reads what comes from outside.
 *
 * <p>
 * Start at {@link org.muster.fuzz.Fuzzer}. Its law: a case is decided by target, seed and
 * number alone, so each one can be tried again.
 */
@NullMarked
package org.muster.fuzz;

import org.jspecify.annotations.NullMarked;
