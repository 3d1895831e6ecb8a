package org.muster.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the rows of a small reference table that no cell of which needs quotes. */
final class ReferenceFile {

	private ReferenceFile() {
	}

	/**
	 * {@return the rows of a file in {@code /reference}, without the header}
	 */
	static List<String[]> rows(String name) {
		String resource = "/reference/" + name;
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(ReferenceFile.class.getResourceAsStream(resource), resource),
				StandardCharsets.UTF_8))) {
			return reader.lines().skip(1).map((line) -> line.split(",", -1)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
