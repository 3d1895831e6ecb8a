package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the definition of a job that is named on the command line.
 *
 * @param folder where definitions are, such as {@code jobs}
 */
public record JobFinder(Path folder) {

	private static final String SUFFIX = ".yml";

	/**
	 * Finds a definition. Whether the file exists is found when it is read.
	 * @param job the name of a job in the folder, or the path of a definition: what has a
	 * separator or ends in {@code .yml} or {@code .yaml} is a path
	 * @return the path of the definition
	 */
	public Path find(String job) {
		Path path = Path.of(job);
		boolean isPath = path.getNameCount() > 1 || path.isAbsolute() || job.endsWith(SUFFIX) || job.endsWith(".yaml");
		return isPath ? path : this.folder.resolve(job + SUFFIX);
	}

	/**
	 * {@return the names of the jobs in the folder, in the order of the alphabet; none
	 * when there is no such folder}
	 */
	public List<String> names() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> String.valueOf(file.getFileName()))
				.filter((name) -> name.endsWith(SUFFIX))
				.map((name) -> name.substring(0, name.length() - SUFFIX.length()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	/**
	 * {@return that a definition is missing, and which there are in its folder}
	 * @param definition the path that leads to no file
	 */
	static String missing(Path definition) {
		Path folder = Optional.ofNullable(definition.getParent()).orElse(Path.of("."));
		List<String> names = new JobFinder(folder).names();
		if (names.isEmpty()) {
			return "%s does not exist, and %s holds no job definition; give the path of one. Nothing was run."
				.formatted(definition, folder);
		}
		String name = String.valueOf(definition.getFileName()).replaceFirst("\\.ya?ml$", "");
		return "%s does not exist;%s jobs in %s: %s. Nothing was run.".formatted(definition,
				Nearest.question(name, names), folder, String.join(", ", names));
	}

}
