/**
 * The words shared by all stages: fields, dates, numbers, outcomes and findings.
 *
 * <p>
 * Start at {@link org.muster.model.Field}. Its law: values are immutable, valid from
 * construction, and a missing text is the empty string, never {@code null}.
 *
 * <p>
 * Plain Java; imports nothing of the program.
 */
@NullMarked
package org.muster.model;

import org.jspecify.annotations.NullMarked;
