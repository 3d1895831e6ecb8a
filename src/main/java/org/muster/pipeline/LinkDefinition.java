package org.muster.pipeline;

import java.nio.file.Path;

import org.muster.link.table.LinkPlan;

/**
 * What a linkage of two files does, as its definition says. Read by
 * {@link LinkDefinitionReader}; explained key by key in
 * {@code src/docs/link-definition.md}.
 *
 * @param name of the linkage
 * @param file the definition
 * @param left one file
 * @param right the other
 * @param plan what is compared, and how sure a link has to be
 */
public record LinkDefinition(String name, Path file, LinkFile left, LinkFile right, LinkPlan plan) {
}
