/**
 * Step 1 of 7: stores what was received. Start at
 * {@link org.muster.receive.step.ReceiveStep}. Its law: only connects; what a file is was
 * found before.
 */
@NullMarked
package org.muster.receive.step;

import org.jspecify.annotations.NullMarked;
