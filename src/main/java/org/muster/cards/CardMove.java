package org.muster.cards;

/**
 * A wish that a card goes to another state. Texts as they were given.
 *
 * @param place of the wish in messages, such as {@code row 7} or {@code member X}
 * @param memberNo whose card
 * @param campaign empty when the member's card is in one only
 * @param from the state that the person saw; empty when not told
 * @param to the state
 * @param note why; needed to cancel and to go back
 */
public record CardMove(String place, String memberNo, String campaign, String from, String to, String note) {
}
