package org.muster.consolidate;

/**
 * How sure it must be that two records are one member, where no number says so.
 *
 * @param linkAt least probability of a merge, above 0, below 1
 * @param marginBits least lead over any other record that may be the same member, in bits
 * of match weight; 0 or more
 * @param highestWrongRate highest tolerated number of wrong merges for each record of the
 * run; above 0, below 1
 */
public record MergeLimits(double linkAt, double marginBits, double highestWrongRate) {
}
