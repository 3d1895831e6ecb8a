/**
 * Step 4 of 7: streams the registry past the members and decides whose ID a member is
 * given. Start at {@link org.muster.identify.step.IdentifyStep}. Its law: only candidates
 * that a decision rests on are stored.
 */
@NullMarked
package org.muster.identify.step;

import org.jspecify.annotations.NullMarked;
