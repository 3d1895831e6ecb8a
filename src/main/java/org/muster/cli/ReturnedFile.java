package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

import org.springframework.util.FileSystemUtils;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.unpack.UnpackLimits;
import org.muster.unpack.Unpacked;
import org.muster.unpack.Unpacker;

/**
 * A file that comes back from whoever worked on an export: CSV or a workbook.
 *
 * @param file as named by the operator
 * @param delimiter between the cells of CSV
 * @param nothing the sentence that nothing was done, for refusals
 */
record ReturnedFile(Path file, String delimiter, String nothing) {

	/** Larger than any sheet that Muster writes. */
	private static final UnpackLimits LIMITS = new UnpackLimits(64 << 20, 256, 1 << 20);

	/**
	 * Refuses a file that cannot be read.
	 * @throws OperatorException if it cannot
	 */
	void check() {
		if (!Files.isReadable(this.file)) {
			throw new OperatorException(ExitCode.INPUT_MISSING,
					"%s: cannot be read. A file that this user may read was expected; see its name and permissions. %s"
						.formatted(this.file, this.nothing));
		}
	}

	/**
	 * Reads its text.
	 * @param reader takes the file itself when it is CSV, else a copy as CSV that is
	 * deleted afterwards; and the delimiter of what it takes
	 * @return what the reader made of it
	 * @throws OperatorException if it cannot be unpacked
	 */
	<T> T read(BiFunction<Path, String, T> reader) throws IOException {
		if (Unpacker.isPlain(this.file)) {
			return reader.apply(this.file, this.delimiter);
		}
		Path folder = Files.createTempDirectory("muster-returned");
		try {
			Unpacked unpacked = Unpacker.unpack(this.file, List.of(), LIMITS, folder);
			if (!unpacked.problems().isEmpty()) {
				throw new OperatorException(ExitCode.MALFORMED_INPUT,
						String.join("\n", unpacked.problems()) + ". " + this.nothing);
			}
			return reader.apply(unpacked.parts().get(0).text(), ",");
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

}
