package org.muster.compare;

/**
 * A province that a place text names.
 *
 * @param code today's administrative code, two digits, since 1 July 2025
 * @param idCode the first three digits of national IDs registered in the province of that
 * name before 1 July 2025; where a province of today kept the name of one of its parts,
 * the code of that part
 */
public record Province(String code, String idCode) {
}
