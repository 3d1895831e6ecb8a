/**
 * What reviewers decided: outlives runs.
 *
 * <p>
 * Start at {@link org.muster.review.DecisionsFile}. Its law: a decision is undone by a
 * decision, never by deletion.
 */
@NullMarked
package org.muster.review;

import org.jspecify.annotations.NullMarked;
