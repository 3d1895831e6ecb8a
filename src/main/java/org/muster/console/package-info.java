/**
 * What an operator sees: progress while a run works, one screen at its end.
 *
 * <p>
 * Start at {@link org.muster.console.RunScreen}. Its law: results go to standard output,
 * everything else to standard error; no personal value on either.
 */
@NullMarked
package org.muster.console;

import org.jspecify.annotations.NullMarked;
