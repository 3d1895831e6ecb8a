/**
 * Compares names, dates and places, for {@code consolidate} and {@code identify}.
 *
 * <p>
 * Start at {@link org.muster.compare.NameKey}. Its law: what is folded here is compared
 * and never published.
 *
 * <p>
 * Plain Java.
 */
@NullMarked
package org.muster.compare;

import org.jspecify.annotations.NullMarked;
