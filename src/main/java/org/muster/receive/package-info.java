/**
 * Looks at what arrived: which files, in which encoding and dialect, with which records.
 *
 * <p>
 * Start at {@link org.muster.receive.Source}. Its law: what was received is what is
 * processed; files are read and never written.
 *
 * <p>
 * Plain Java and Commons CSV. The Spring Batch step is in {@code receive.step}.
 */
@NullMarked
package org.muster.receive;

import org.jspecify.annotations.NullMarked;
