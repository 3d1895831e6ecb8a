package org.muster.unpack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sheets or entries of a file are taken. */
final class PartChoice {

	static final String ALL = "*";

	/** Names that a message shows, and characters of each. */
	private static final int SHOWN = 20;

	private static final int SHOWN_CHARACTERS = 60;

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
			return once(shown, noun, found, found);
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
		return wanted.isEmpty() ? found : once(shown, noun, found, wanted);
	}

	/** Each record is accounted for under the name of its part. */
	private static List<String> once(String shown, String noun, List<String> found, List<String> taken) {
		Set<String> seen = new HashSet<>();
		List<String> twice = found.stream()
			.filter((name) -> !seen.add(name))
			.distinct()
			.filter(taken::contains)
			.toList();
		if (!twice.isEmpty()) {
			throw new UnpackException("%s: has several %ss of the name %s; one of each name was expected. Rename them"
				.formatted(shown, noun, quoted(twice)));
		}
		return taken;
	}

	private static String quoted(List<String> names) {
		String more = (names.size() > SHOWN) ? ", and %d more".formatted(names.size() - SHOWN) : "";
		return names.stream()
			.limit(SHOWN)
			.map((name) -> "'" + name.substring(0, Math.min(SHOWN_CHARACTERS, name.length())) + "'")
			.collect(Collectors.joining(", ", "", more));
	}

}
