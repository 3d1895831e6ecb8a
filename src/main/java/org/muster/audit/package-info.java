/**
 * Reads a run back out of the tables: its balance, figures, digest and exports.
 *
 * <p>
 * Start at {@link org.muster.audit.RunFigures}. Its law: every number is the result of a
 * statement in {@code /sql} that an auditor can run as it stands, in one snapshot of the
 * database; no counter of the program is ever asked.
 *
 * <p>
 * An adapter to the database; it writes nothing to it but who was shown a member's
 * values.
 */
@NullMarked
package org.muster.audit;

import org.jspecify.annotations.NullMarked;
