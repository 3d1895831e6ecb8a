/**
 * The model of Fellegi and Sunter: pairs are compared into agreement patterns, patterns
 * are counted, and from the counts it is estimated what each level of agreement is worth.
 * For identify, consolidate and the linkage of any two files.
 *
 * <p>
 * Start at {@link org.muster.link.Comparisons}, then {@link org.muster.link.Estimation}.
 * Its law: the same pairs give the same weights, in any order and on any machine.
 *
 * <p>
 * Plain Java. Source: I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage",
 * 1969; for the estimation, W. E. Winkler, "Using the EM Algorithm for Weight Computation
 * in the Fellegi-Sunter Model of Record Linkage", 1988.
 */
@NullMarked
package org.muster.link;

import org.jspecify.annotations.NullMarked;
