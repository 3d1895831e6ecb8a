package org.muster.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables of domain facts of one run: those that come with the program, some of them
 * replaced by files of the job. Immutable.
 */
public final class ReferenceData {

	private static final ReferenceData BUILT_IN = new ReferenceData(Map.of());

	private static final List<String> REPLACEABLE = List.of("code-words", "earlier-districts", "earlier-units",
			"ethnic-groups", "header-words", "province-aliases", "provinces-2025", "religions", "unit-words",
			"ward-mapping");

	private final Map<String, byte[]> replaced;

	/** By file. */
	private final Map<String, String> versions = new ConcurrentHashMap<>();

	private ReferenceData(Map<String, byte[]> replaced) {
		this.replaced = replaced;
	}

	/**
	 * {@return the tables that come with the program}
	 */
	public static ReferenceData builtIn() {
		return BUILT_IN;
	}

	/**
	 * {@return the names of the tables that a job may replace, without ending}
	 */
	public static List<String> replaceable() {
		return REPLACEABLE;
	}

	/**
	 * Replaces tables.
	 * @param files the file that replaces each, by name without ending, such as
	 * {@code ward-mapping}
	 * @return these tables; when none is replaced, always the same ones
	 * @throws IOException if a file cannot be read
	 * @throws OperatorException with exit code 65 if a file is not of the table's shape,
	 * naming each problem with line, what was expected and the cure
	 */
	public static ReferenceData with(Map<String, Path> files) throws IOException {
		Map<String, byte[]> replaced = new TreeMap<>();
		List<String> problems = new ArrayList<>();
		for (Map.Entry<String, Path> file : files.entrySet()) {
			byte[] content = Files.readAllBytes(file.getValue());
			new TableShape(file.getKey()).problems(content)
				.forEach((problem) -> problems.add("- %s (%s): %s".formatted(file.getValue(), file.getKey(), problem)));
			replaced.put(file.getKey() + ".csv", content);
		}
		if (!problems.isEmpty()) {
			throw new OperatorException(ExitCode.MALFORMED_INPUT,
					"the tables under 'reference' have %d %s; nothing was run:\n%s".formatted(problems.size(),
							(problems.size() == 1) ? "problem" : "problems", String.join("\n", problems)));
		}
		return replaced.isEmpty() ? BUILT_IN : new ReferenceData(replaced);
	}

	/**
	 * Reads a table without quoted cells.
	 * @param name the file, such as {@code ward-mapping.csv}
	 * @return the cells of each row; the header is left out
	 */
	public List<List<String>> rows(String name) {
		return withoutMark(new String(bytes(name), StandardCharsets.UTF_8)).lines()
			.skip(1)
			.filter((line) -> !line.isEmpty())
			.map((line) -> List.of(line.split(",", -1)))
			.toList();
	}

	/**
	 * {@return the text without the mark of byte order that some programs put in front}
	 */
	static String withoutMark(String text) {
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}

	/**
	 * {@return the first 12 hexadecimal digits of the table's SHA-256}
	 */
	public String version(String name) {
		return this.versions.computeIfAbsent(name, this::computedVersion);
	}

	private String computedVersion(String name) {
		return Sha256.of(bytes(name)).substring(0, 12);
	}

	private byte[] bytes(String name) {
		byte[] content = this.replaced.get(name);
		return (content != null) ? content : ReferenceFile.bytes(name);
	}

}
