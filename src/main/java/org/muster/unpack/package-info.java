/**
 * Turns deliveries that are no plain text, such as workbooks, into text.
 *
 * <p>
 * Start at {@link org.muster.unpack.Unpacker}. Its law: the place of every row is kept,
 * and no cell is rewritten but to its plain form.
 */
@NullMarked
package org.muster.unpack;

import org.jspecify.annotations.NullMarked;
