package org.muster.unpack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Recognises what a file is by its content, and unpacks it. */
public final class Unpacker {

	private Unpacker() {
	}

	/**
	 * {@return whether the file is a text that can be read as it is}
	 */
	public static boolean isPlain(Path file) throws IOException {
		return true;
	}

	/**
	 * Unpacks.
	 * @param file a file that is not plain
	 * @param sheets names of sheets or entries; {@code *} for all; none for the only one
	 * @param limits how much may come out
	 * @param folder an empty folder for the texts
	 * @return the texts, or why there are none
	 * @throws IOException if a file cannot be read or written
	 */
	public static Unpacked unpack(Path file, List<String> sheets, UnpackLimits limits, Path folder)
			throws IOException {
		return Unpacked.refused(file + ": is no text");
	}

}
