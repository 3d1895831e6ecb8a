/**
 * The commands an operator types.
 *
 * <p>
 * Start at {@link org.muster.cli.Muster}. Its law: a command reads its line, calls the
 * pipeline and prints; it decides nothing.
 */
@NullMarked
package org.muster.cli;

import org.jspecify.annotations.NullMarked;
