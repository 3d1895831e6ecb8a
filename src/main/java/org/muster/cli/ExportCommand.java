package org.muster.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.Export;
import org.muster.audit.Exports;
import org.muster.audit.RunNumber;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

@Command(name = "export", mixinStandardHelpOptions = true,
		description = "Writes members, outcomes, findings or reissue of a run as CSV.",
		footer = { "", "Examples:", "  ./muster export outcomes --run latest --output outcomes.csv",
				"  ./muster export reissue --output - | head" })
final class ExportCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "WHAT", description = "members, outcomes, findings, reissue")
	private String what = "";

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest", description = "Its number; else the latest")
	private String run = "latest";

	@Option(names = "--output", paramLabel = "FILE", required = true, description = "The file; - for standard output")
	private String output = "";

	@Override
	public Integer call() {
		Export export = Export.ofKey(this.what)
			.orElseThrow(
					() -> new OperatorException(ExitCode.USAGE, "export '%s': expected one of %s".formatted(this.what,
							Arrays.stream(Export.values()).map(Export::key).collect(Collectors.joining(", ")))));
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			Exports exports = new Exports(database.dataSource());
			if (this.output.equals("-")) {
				exports.write(export, number.data(), System.out);
				System.out.flush();
			}
			else {
				long rows = exports.writeFile(export, number.data(), Path.of(this.output));
				System.out.printf("%s: %d rows%n", this.output, rows);
			}
			return 0;
		}
	}

}
