package org.muster.consolidate;

import org.muster.model.RecordKey;

/**
 * Two records that look like one member.
 *
 * @param left the first one, in the order of files and records
 * @param right the other one
 * @param evidence how they agree, such as {@code name=exact birth-date=swapped}
 * @param weight what that is worth, in hundredths of a bit
 * @param proved whether it is sure enough to merge them
 */
public record Alike(RecordKey left, RecordKey right, String evidence, int weight, boolean proved) {
}
