/**
 * Follows the cards that runs have listed until they are handed over, and writes the
 * office's lists. Start at {@link org.muster.cards.CardDesk}. Its law: what became of a
 * card is only ever added to.
 */
@NullMarked
package org.muster.cards;

import org.jspecify.annotations.NullMarked;
