package org.muster.unpack;

import java.util.List;
import java.util.stream.Collectors;

/** Which sheets or entries of a file are taken. */
final class PartChoice {

	static final String ALL = "*";

	private PartChoice() {
	}

	/**
	 * Chooses.
	 * @param noun what a part is called
	 * @param found all parts with content
	 * @param wanted names, or {@code *}; none for the only one
	 * @return the names of those that are taken
	 */
	static List<String> of(String shown, String noun, List<String> found, List<String> wanted) {
		if (found.isEmpty()) {
			throw new UnpackException(
					"%s: has no %s with content. Ask the office for a new export".formatted(shown, noun));
		}
		if (wanted.contains(ALL)) {
			return found;
		}
		if (wanted.isEmpty() && found.size() > 1) {
			throw new UnpackException(
					"%s: has %d %ss with content: %s. Say in 'sheets' which are meant, or \"*\" for all"
						.formatted(shown, found.size(), noun, quoted(found)));
		}
		List<String> missing = wanted.stream().filter((name) -> !found.contains(name)).toList();
		if (!missing.isEmpty()) {
			throw new UnpackException("%s: %s %s is missing; it has %s. Correct 'sheets'".formatted(shown, noun,
					quoted(missing), quoted(found)));
		}
		return wanted.isEmpty() ? found : wanted;
	}

	private static String quoted(List<String> names) {
		return names.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", "));
	}

}
