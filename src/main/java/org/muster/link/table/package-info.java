/**
 * Links any two tables by a definition of comparisons: candidate pairs by keys, levels of
 * agreement, weights that are estimated without labels, and one record to one record.
 *
 * <p>
 * Start at {@link org.muster.link.table.TableLinkage}. Its law: the order of rows has no
 * meaning, and the result is the same to the bit on every machine.
 *
 * <p>
 * Plain Java. Reading definitions and files is for {@code pipeline}.
 */
@NullMarked
package org.muster.link.table;

import org.jspecify.annotations.NullMarked;
