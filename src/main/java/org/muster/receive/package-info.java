/**
 * Looks at each input file once, refuses what cannot be read as the job says, and takes
 * the rest apart into records.
 *
 * <p>
 * Start at {@link org.muster.receive.FileInspector}. Its law: every data record of a file
 * becomes exactly one {@link org.muster.model.ReceivedRecord}, whatever it looks like.
 *
 * <p>
 * Plain Java with Commons CSV. The Spring Batch step is in {@code receive.step}.
 */
@NullMarked
package org.muster.receive;

import org.muster.model.ReceivedRecord;

import org.jspecify.annotations.NullMarked;
