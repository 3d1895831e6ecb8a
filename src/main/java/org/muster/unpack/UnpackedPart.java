package org.muster.unpack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that was unpacked from a file.
 *
 * @param name of the sheet or archive entry; empty when the file has only one
 * @param text where it is
 * @param numbered whether its first column is the number of the row in the sheet or
 * table; it is then comma-separated with double quotes
 * @param encoding when it is known for certain
 * @param from1904 whether day numbers are counted from 1904
 * @param deleted records of a table that were deleted in it, and are left out
 */
public record UnpackedPart(String name, Path text, boolean numbered, Optional<String> encoding, boolean from1904,
		int deleted) {

	static UnpackedPart text(String name, Path text, Optional<String> encoding) {
		return new UnpackedPart(name, text, false, encoding, false, 0);
	}

	static UnpackedPart sheet(String name, Path text, boolean from1904) {
		return new UnpackedPart(name, text, true, Optional.of("utf-8"), from1904, 0);
	}

	static UnpackedPart table(String name, Path text, int deleted) {
		return new UnpackedPart(name, text, true, Optional.empty(), false, deleted);
	}

}
