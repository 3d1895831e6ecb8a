package org.muster.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.audit.log.Bundle;
import org.muster.audit.log.EventLog;
import org.muster.audit.log.SigningKey;
import org.muster.database.Database;
import org.muster.database.Home;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.report.ReportFiles;
import org.muster.report.ReportFormat;
import org.muster.report.RunReport;

@Command(name = "report", mixinStandardHelpOptions = true,
		description = "Writes the job-completion report of a run, or other forms of a report's JSON.",
		footer = { "", "Examples:", "  ./muster report latest --format html,pdf,xlsx,json --output reports",
				"  ./muster report --from reports/report.json --format pdf --output reports" })
final class ReportCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(arity = "0..1", paramLabel = "RUN", defaultValue = "latest",
			description = "Its number; else the latest")
	private String run = "latest";

	@Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "html,json",
			description = "${COMPLETION-CANDIDATES}; else html and json")
	private List<ReportFormat> formats = List.of();

	@Option(names = "--output", paramLabel = "FOLDER",
			description = "Else the run's folder under the home folder; with --from that of the file")
	private @Nullable Path output;

	@Option(names = "--from", paramLabel = "FILE",
			description = "Takes all from this report.json and asks no database; RUN is not looked at")
	private @Nullable Path from;

	@Override
	public Integer call() {
		if (this.from != null) {
			print(ReportFiles.write(read(this.from), folder(this.from.resolveSibling("")), this.formats));
			return 0;
		}
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			Path folder = folder(this.workplace.home().reports().resolve("run-" + number.run()));
			print(ReportFiles.write(new RunFigures(database.dataSource()).report(number), folder, this.formats));
			seal(database, number, folder, this.workplace.home());
			return 0;
		}
	}

	private Path folder(Path usual) {
		return (this.output != null) ? this.output : usual;
	}

	private static RunReport read(Path file) {
		try {
			return RunReport.ofJson(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.INPUT_MISSING,
					"%s: cannot be read. Name the file report.json of a run's folder.".formatted(file));
		}
	}

	/** Lets the log tell of a report, and adds what it takes to verify it. */
	static void seal(Database database, RunNumber number, Path folder, Home home) {
		EventLog log = new EventLog(database.dataSource(), Clock.systemUTC());
		Bundle.seal(folder, number.run(), log, SigningKey.of(home, SigningKey.given()),
				(files) -> log.append("report", number.run(), Workplace.operator(), Map.of("files", files)));
	}

	static void print(List<Path> files) {
		files.forEach(System.out::println);
	}

}
