package org.muster.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The tables of domain facts that come with the program. Their provenance is in
 * {@code reference/SOURCES.md}.
 */
public final class ReferenceFile {

	private ReferenceFile() {
	}

	/**
	 * Reads a table without quoted cells.
	 * @param name the file, such as {@code provinces-2025.csv}
	 * @return the cells of each row; the header is left out
	 */
	public static List<List<String>> rows(String name) {
		String text = new String(bytes(name), StandardCharsets.UTF_8);
		return text.lines().skip(1).map((line) -> List.of(line.split(",", -1))).toList();
	}

	/**
	 * {@return the content of the file}
	 */
	public static byte[] bytes(String name) {
		try (InputStream content = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
			return Objects.requireNonNull(content, name).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
