package org.muster.link.table;

/**
 * Two records that are one, or may be.
 *
 * @param left the id of the left record
 * @param right the id of the right record
 * @param probability from 0 to 1
 * @param weight match weight in bits
 * @param lead over the runner-up of either side, in bits; infinite without one
 * @param evidence the level of each comparison in words
 * @param reason why it is not linked; empty when it is
 */
public record LinkedPair(String left, String right, double probability, double weight, double lead, String evidence,
		String reason) {
}
