package org.muster.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.yaml.snakeyaml.error.Mark;

/**
 * Collects what is wrong with a job definition, so that all of it can be said at once. A
 * problem in a part that several keys share by an alias is said once.
 */
final class Problems {

	private static final int LONGEST_QUOTE = 60;

	private final Path file;

	private final List<Problem> found = new ArrayList<>();

	private final Set<String> known = new HashSet<>();

	Problems(Path file) {
		this.file = file;
	}

	/**
	 * Adds a problem.
	 * @param mark where it is
	 * @param path the key, from the top, such as {@code identify.link-at}
	 * @param text what was expected, what is there, what to do
	 */
	void add(Mark mark, String path, String text) {
		String leaf = path.substring(path.lastIndexOf('.') + 1);
		if (this.known.add(mark.getIndex() + " " + leaf + " " + text)) {
			this.found.add(new Problem(mark.getLine() + 1, path, text));
		}
	}

	/**
	 * Refuses the definition if there is any problem.
	 * @throws OperatorException with all problems, in the order of their lines
	 */
	void throwIfAny() {
		if (this.found.isEmpty()) {
			return;
		}
		String lines = this.found.stream()
			.sorted(Comparator.comparingInt(Problem::line))
			.map((problem) -> "- %s (line %d): %s".formatted(problem.path(), problem.line(), problem.text()))
			.collect(Collectors.joining("\n"));
		throw refusal(this.file, this.found.size(), lines);
	}

	/**
	 * {@return the exception for a file that cannot be read far enough to have keys}
	 * @param file the definition
	 * @param text where, what and the cure
	 */
	static OperatorException only(Path file, String text) {
		return refusal(file, 1, "- " + text);
	}

	/**
	 * {@return the text in quotes, cut to 60 characters, invisible characters shown as a
	 * question mark}
	 */
	static String quote(String text) {
		int end = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
		return "'" + visible(text.substring(0, end))
				+ ((text.codePointCount(0, text.length()) > LONGEST_QUOTE) ? "..." : "") + "'";
	}

	/**
	 * {@return the text on one line, invisible characters shown as a question mark}
	 */
	static String visible(String text) {
		return text.codePoints()
			.map((point) -> isVisible(point) ? point : '?')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	static boolean isVisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

	private static OperatorException refusal(Path file, int count, String lines) {
		return new OperatorException(ExitCode.CONFIGURATION, "%s has %d %s; nothing was run:\n%s".formatted(file, count,
				(count == 1) ? "problem" : "problems", lines));
	}

	private record Problem(int line, String path, String text) {
	}

}
