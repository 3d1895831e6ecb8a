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
 */
public record UnpackedPart(String name, Path text, boolean numbered, Optional<String> encoding) {
}
