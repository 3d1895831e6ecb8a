package org.muster.unpack;

/**
 * How much may come out of a file.
 *
 * @param bytes of all its texts
 * @param columns of a sheet or table
 */
public record UnpackLimits(long bytes, int columns) {
}
