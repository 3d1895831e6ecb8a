package org.muster.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One of the two files of a linkage.
 *
 * @param side {@code left} or {@code right}, its key in the definition
 * @param file in CSV
 * @param id the header of the column that tells records apart
 * @param encoding one of the keys of {@link org.muster.charset.Encodings}; empty to find
 * it in the file
 * @param delimiter between two fields; empty to find it in the header
 * @param columns the headers that are compared
 */
public record LinkFile(String side, Path file, String id, Optional<String> encoding, Optional<String> delimiter,
		List<String> columns) {

	public LinkFile {
		columns = List.copyOf(columns);
	}

	LinkFile withColumns(List<String> headers) {
		return new LinkFile(this.side, this.file, this.id, this.encoding, this.delimiter, headers);
	}

}
