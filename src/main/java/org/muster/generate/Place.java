package org.muster.generate;

/**
 * A home place.
 *
 * @param code of the province as in national IDs, such as 25
 * @param old as written before July 2025: commune, district, province
 * @param since2025 as written since: commune, province
 */
record Place(int code, String old, String since2025) {
}
