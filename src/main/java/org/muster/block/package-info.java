/**
 * The plumbing of every partitioned step: an item is a block of some thousand records,
 * one block is one transaction, and a partition is a range of blocks.
 *
 * <p>
 * Start at {@link org.muster.block.BlockSteps}. Its law: a block's bounds are stored when
 * its file is received and never computed again.
 */
@NullMarked
package org.muster.block;

import org.jspecify.annotations.NullMarked;
