package org.muster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every refusal that the source has is on the page of messages. */
class OperationsPageTest {

	/** What is refused, by a text block or by strings. */
	private static final Pattern REFUSAL = Pattern
		.compile("(?:new OperatorException\\(\\s*(?:ExitCode\\.\\w+|code),|new InputProblem\\(\\s*ExitCode\\.\\w+,"
				+ "|malformed\\(|new UnpackException\\()\\s*(?:\"\"\"\\n(.*?)\"\"\"|((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+))",
				Pattern.DOTALL);

	private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

	private static final Pattern PLACE = Pattern.compile("%(?:\\d+\\$)?[sd]");

	private static final Pattern END_OF_SENTENCE = Pattern.compile("\\. (?=[A-Z'%])");

	@Test
	void hasEveryRefusal() throws IOException {
		String page = normal(Files.readString(Path.of("src", "docs", "operations.md")));
		List<String> refusals = refusals();
		assertThat(refusals).hasSizeGreaterThan(80);
		assertThat(refusals).filteredOn((one) -> !page.contains(one)).isEmpty();
	}

	@Test
	void knowsARefusalByTheLongestPieceOfItsFirstSentence() {
		assertThat(pieces("throw new OperatorException(ExitCode.USAGE, \"\"\"\n\t%s: has files; a folder \\\n"
				+ "\twithout any was expected. Name another.\"\"\".formatted(x));"))
			.containsExactly(": has files; a folder without any was expected");
		assertThat(pieces("new OperatorException(code, \"run %d is \"\n + \"gone.\")")).containsExactly(" is gone.");
	}

	private static List<String> refusals() {
		try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.flatMap((file) -> pieces(text(file)).stream())
				.map(String::strip)
				.distinct()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> pieces(String source) {
		List<String> pieces = new ArrayList<>();
		Matcher refusal = REFUSAL.matcher(source);
		while (refusal.find()) {
			String text = (refusal.group(1) != null) ? refusal.group(1).replaceAll("\\\\\\n\\s*", "")
					: STRING.matcher(refusal.group(2)).results().map((one) -> one.group(1)).reduce("", String::concat);
			String sentence = END_OF_SENTENCE.split(normal(text), 2)[0];
			PLACE.splitAsStream(sentence).max(Comparator.comparing(String::length)).ifPresent(pieces::add);
		}
		return pieces;
	}

	private static String normal(String text) {
		return text.replace("\\n", " ").replaceAll("\\s+", " ");
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
