package org.muster.model;

/**
 * What a check said of one field of a record.
 *
 * @param code what was found
 * @param field where
 */
public record Finding(FindingCode code, Field field) {
}
