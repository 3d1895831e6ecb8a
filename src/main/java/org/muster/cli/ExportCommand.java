package org.muster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.Export;
import org.muster.audit.Exports;
import org.muster.audit.RunNumber;
import org.muster.audit.log.EventLog;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.RawRecords;

@Command(name = "export", mixinStandardHelpOptions = true,
		description = "Writes members, outcomes, findings, reissue or missing members of a run as CSV, or one record as it came.",
		footer = { "", "Examples:", "  ./muster export outcomes --run latest --output outcomes.csv",
				"  ./muster export reissue --output - | head",
				"  ./muster export raw --record north.csv:17 --output record.txt" })
final class ExportCommand implements Callable<Integer> {

	private static final String RAW = "raw";

	private static final String STANDARD_OUTPUT = "-";

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "WHAT", description = "members, outcomes, findings, reissue, missing, raw")
	private String what = "";

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest", description = "Its number; else the latest")
	private String run = "latest";

	@Option(names = "--record", paramLabel = "FILE:NUMBER",
			description = "With raw: which record, by source_file and record_number of the outcomes")
	private @Nullable String record;

	@Option(names = "--output", paramLabel = "FILE", required = true, description = "The file; - for standard output")
	private String output = "";

	@Override
	public Integer call() {
		if (this.what.equals(RAW) != (this.record != null)) {
			throw new OperatorException(ExitCode.USAGE,
					"export: --record belongs to raw; expected 'export raw --record FILE:NUMBER', or another export without it");
		}
		if (this.record != null) {
			return raw(this.record);
		}
		Export export = Export.ofKey(this.what)
			.orElseThrow(() -> new OperatorException(ExitCode.USAGE, "export '%s': expected one of %s, raw".formatted(
					this.what, Arrays.stream(Export.values()).map(Export::key).collect(Collectors.joining(", ")))));
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			record(database, number);
			Exports exports = new Exports(database.dataSource());
			if (this.output.equals(STANDARD_OUTPUT)) {
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

	/** Before anything is shown. */
	private void record(Database database, RunNumber number) {
		new EventLog(database.dataSource(), Clock.systemUTC()).append("export", number.data(), Workplace.operator(),
				Map.of("what", this.what));
	}

	private int raw(String place) {
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			record(database, number);
			RawRecords records = new RawRecords(database.dataSource(), number.data());
			if (this.output.equals(STANDARD_OUTPUT)) {
				System.out.write(records.read(place));
				System.out.flush();
			}
			else {
				System.out.printf("%s: %d bytes%n", this.output, records.write(place, Path.of(this.output)));
			}
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
