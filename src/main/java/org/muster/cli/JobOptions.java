package org.muster.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.pipeline.JobDefinition;
import org.muster.pipeline.JobDefinitionReader;
import org.muster.pipeline.JobFinder;
import org.muster.standardise.Rule;

/** Which job, and what replaces a part of its definition. */
final class JobOptions {

	@Parameters(paramLabel = "JOB", description = "A job of the folder jobs, or the path of a definition")
	private String job = "";

	@Option(names = "--input", paramLabel = "NAME=PATH",
			description = "Replaces the files of a source; several PATHs are separated by commas")
	private Map<String, String> inputs = new LinkedHashMap<>();

	@Option(names = "--as-of", paramLabel = "DATE", description = "The day ages are reckoned from, such as 2025-11-20")
	private @Nullable LocalDate asOf;

	JobDefinition read() {
		JobDefinition definition = read(new JobFinder(jobs(this.job)).find(this.job), this.inputs);
		return (this.asOf == null) ? definition : definition.withAsOf(this.asOf);
	}

	/** The folder jobs here, else beside the program. */
	static Path jobs(String job) {
		Path here = Path.of("jobs");
		return here.resolve(job + ".yml").toFile().exists() ? here
				: Workplace.environment("MUSTER_INSTALL")
					.map((install) -> Path.of(install, "jobs"))
					.filter((folder) -> folder.toFile().isDirectory() && !here.toFile().isDirectory())
					.orElse(here);
	}

	static JobDefinition read(Path definition, Map<String, String> inputs) {
		JobDefinition read = new JobDefinitionReader(new HashSet<>(Rule.keys())).read(definition);
		Map<String, List<Path>> files = new LinkedHashMap<>();
		inputs.forEach((name, paths) -> files.put(name,
				Arrays.stream(paths.split(",", -1))
					.map((path) -> Path.of(path).toAbsolutePath().normalize())
					.toList()));
		return files.isEmpty() ? read : read.withInputs(files);
	}

	/**
	 * {@return what {@code --input} replaced, a line each, to be stored with the run}
	 */
	String inputs() {
		return this.inputs.entrySet()
			.stream()
			.map((input) -> input.getKey() + "="
					+ Arrays.stream(input.getValue().split(",", -1))
						.map((path) -> Path.of(path).toAbsolutePath().normalize().toString())
						.collect(Collectors.joining(",")))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * {@return stored lines as a map again}
	 */
	static Map<String, String> inputsOf(String lines) {
		Map<String, String> inputs = new LinkedHashMap<>();
		lines.lines()
			.forEach((line) -> inputs.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
		return inputs;
	}

}
