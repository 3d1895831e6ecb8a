/**
 * Step 6 of 7: writes the register. Start at {@link org.muster.publish.step.PublishStep}.
 * Its law: one transaction; consumers see a run wholly or not at all.
 */
@NullMarked
package org.muster.publish.step;

import org.jspecify.annotations.NullMarked;
