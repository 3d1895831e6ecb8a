package org.muster.consolidate;

import java.util.Optional;

/**
 * One record became part of another.
 *
 * @param record which one
 * @param into the record that survives
 * @param rule the key that both share, or that a weight decided
 * @param alike how they agree, where a weight decided
 */
public record Merge(MemberRecord record, MemberRecord into, SameMemberKey rule, Optional<Alike> alike) {
}
