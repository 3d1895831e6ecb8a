/**
 * Records that could not be published, what people corrected in them, and how that comes
 * back.
 *
 * <p>
 * Start at {@link org.muster.quarantine.HeldRecords}. Its law: the original stays beside
 * the correction, with who corrected it and when; nothing here changes what was received.
 */
@NullMarked
package org.muster.quarantine;

import org.jspecify.annotations.NullMarked;
