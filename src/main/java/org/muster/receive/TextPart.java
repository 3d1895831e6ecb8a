package org.muster.receive;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A delimited text to be inspected: a file as delivered, or what was unpacked from one.
 *
 * @param file the file as delivered
 * @param name of the sheet or entry; empty when the file has only one
 * @param text where the text is
 * @param numbered whether its first column is the number of the row in the sheet or table
 * @param encoding when it is known for certain
 * @param dialect when it is known for certain
 * @param from1904 whether day numbers are counted from 1904
 * @param deleted records of a table that were deleted in it, and are left out
 */
public record TextPart(Path file, String name, Path text, boolean numbered, Optional<String> encoding,
		Optional<Dialect> dialect, boolean from1904, int deleted) {

	/**
	 * {@return the part that is the file itself}
	 */
	public static TextPart of(Path file) {
		return new TextPart(file, "", file, false, Optional.empty(), Optional.empty(), false, 0);
	}

	/**
	 * {@return the name under which its records are accounted for: the file's, without
	 * folder, and the part's}
	 */
	public String fileName() {
		Path last = this.file.getFileName();
		String whole = (last != null) ? last.toString() : this.file.toString();
		return this.name.isEmpty() ? whole : whole + "#" + this.name;
	}

}
