/**
 * Step 5 of 7: lists the cards to issue again. Start at
 * {@link org.muster.reissue.step.ReissueStep}. Its law: only connects.
 */
@NullMarked
package org.muster.reissue.step;

import org.jspecify.annotations.NullMarked;
