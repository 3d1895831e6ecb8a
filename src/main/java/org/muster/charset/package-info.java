/**
 * Old Vietnamese encodings: charsets, the recognition of an encoding by the syllables it
 * gives, and text of old fonts inside Unicode.
 *
 * <p>
 * Start at {@link org.muster.charset.Encodings}. Its law: what fits several readings is
 * said to be ambiguous, never decided.
 */
@NullMarked
package org.muster.charset;

import org.jspecify.annotations.NullMarked;
