package org.muster.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.FileLinkage;
import org.muster.pipeline.LinkReport;

@Command(name = "link", mixinStandardHelpOptions = true,
		description = "Links any two CSV files by a definition of comparisons; needs no database.",
		footer = { "", "Examples:", "  ./muster link sample-data/link/clinic.yml",
				"  ./muster link files.yml --output links.csv --doubtful doubtful.csv",
				"  ./muster link files.yml --truth truth.csv" })
final class LinkCommand implements Callable<Integer> {

	@Parameters(paramLabel = "DEFINITION", description = "YAML file, see src/docs/link-definition.md")
	private Path definition = Path.of("");

	@Option(names = "--output", paramLabel = "FILE", description = "Writes the links as CSV")
	private @Nullable Path output;

	@Option(names = "--doubtful", paramLabel = "FILE", description = "Writes the doubtful pairs as CSV, with reasons")
	private @Nullable Path doubtful;

	@Option(names = "--truth", paramLabel = "FILE",
			description = "CSV with the columns left and right: shows precision, recall and F1")
	private @Nullable Path truth;

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		LinkReport report = FileLinkage.of(this.definition, Optional.ofNullable(this.truth));
		Optional.ofNullable(this.output).ifPresent((file) -> write(file, report.linksCsv()));
		Optional.ofNullable(this.doubtful).ifPresent((file) -> write(file, report.doubtfulCsv()));
		if (this.json) {
			System.out.println(JsonMapper.shared().writeValueAsString(report.map()));
		}
		else {
			System.out.print(report.text());
		}
		return ExitCode.DONE.code();
	}

	/** The file appears whole or not at all. */
	private static void write(Path file, String text) {
		Path absolute = file.toAbsolutePath();
		Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
		try {
			Files.writeString(part, text, StandardCharsets.UTF_8);
			Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.NOT_PERMITTED,
					"%s: cannot be written. Name a file in a folder that you may write to and that has room."
						.formatted(file));
		}
	}

}
