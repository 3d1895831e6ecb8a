package org.muster.link.table;

import java.util.Optional;

/**
 * How sure a link has to be.
 *
 * @param linkAt least probability of a link
 * @param reviewAt least probability of a pair that is worth a look
 * @param margin least lead over the runner-up of either side, in bits of match weight
 * @param expected the share of left records that are expected on the right, from 0 to 1;
 * empty to estimate it
 */
public record LinkRules(double linkAt, double reviewAt, double margin, Optional<Double> expected) {
}
