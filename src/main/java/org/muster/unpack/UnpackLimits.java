package org.muster.unpack;

/**
 * How much may come out of a file.
 *
 * @param bytes of all its texts
 * @param columns of a sheet or table
 * @param rowBytes of a row of a sheet
 */
public record UnpackLimits(long bytes, int columns, int rowBytes) {

	/** Refuses a row of so many characters, which has no fewer bytes. */
	void checkRow(String shown, int characters) {
		if (characters > this.rowBytes) {
			throw UnpackException.rowTooLong(shown, this);
		}
	}

}
