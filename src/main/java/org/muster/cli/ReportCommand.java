package org.muster.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.database.Database;
import org.muster.report.Language;
import org.muster.report.ReportPage;
import org.muster.report.RunReport;

@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes the job-completion report of a run.",
		footer = { "", "Example:", "  ./muster report latest --format html,json --output reports" })
final class ReportCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(arity = "0..1", paramLabel = "RUN", defaultValue = "latest",
			description = "Its number; else the latest")
	private String run = "latest";

	@Option(names = "--format", split = ",", defaultValue = "html,json", description = "html, json; else both")
	private List<Format> formats = List.of();

	@Option(names = "--output", paramLabel = "FOLDER", description = "Else the run's folder under the home folder")
	private @Nullable Path output;

	/** What a report can be written as. */
	enum Format {

		HTML, JSON

	}

	@Override
	public Integer call() throws IOException {
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			Path folder = (this.output != null) ? this.output
					: this.workplace.home().reports().resolve("run-" + number.run());
			write(database, number, folder, this.formats);
			return 0;
		}
	}

	static void write(Database database, RunNumber number, Path folder, List<Format> formats) throws IOException {
		RunReport report = new RunFigures(database.dataSource()).report(number);
		Files.createDirectories(folder);
		if (formats.contains(Format.JSON)) {
			write(folder.resolve("report.json"), report.toJson());
		}
		if (formats.contains(Format.HTML)) {
			for (Language language : Language.values()) {
				write(folder.resolve("report." + language.tag() + ".html"), ReportPage.html(report, language));
			}
		}
	}

	private static void write(Path file, String text) throws IOException {
		Files.writeString(file, text, StandardCharsets.UTF_8);
		System.out.println(file);
	}

}
