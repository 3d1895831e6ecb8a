package org.muster.unpack;

import java.util.List;

/**
 * What came out of a file.
 *
 * @param parts its texts, in the order of the file
 * @param problems why it cannot be unpacked, each a whole message; empty when it can
 */
public record Unpacked(List<UnpackedPart> parts, List<String> problems) {

	public Unpacked {
		parts = List.copyOf(parts);
		problems = List.copyOf(problems);
	}

	static Unpacked of(List<UnpackedPart> parts) {
		return new Unpacked(parts, List.of());
	}

	static Unpacked refused(String problem) {
		return new Unpacked(List.of(), List.of(problem));
	}

}
