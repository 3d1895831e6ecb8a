package org.muster.receive;

/**
 * The largest input that a job takes, so that memory and disk stay bounded.
 *
 * @param fileBytes of a file as delivered
 * @param expandedBytes of a file after unpacking
 * @param recordBytes of a record, line breaks inside quotes included; at most 64 MiB
 * @param fieldCharacters of a field
 * @param columns of a header
 */
public record Limits(long fileBytes, long expandedBytes, int recordBytes, int fieldCharacters, int columns) {

	/** What holds when a job says nothing. */
	public static final Limits DEFAULT = new Limits(64L << 30, 64L << 30, 1 << 20, 32_767, 1000);

}
