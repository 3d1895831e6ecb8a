package org.muster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.RunNumber;
import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.pipeline.Inputs;
import org.muster.pipeline.JobDefinition;
import org.muster.pipeline.JobRunner;
import org.muster.pipeline.RunResult;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;
import org.muster.quarantine.Correction;
import org.muster.quarantine.CorrectionFile;
import org.muster.quarantine.HeldRecord;
import org.muster.quarantine.HeldRecords;

@Command(name = "replay", mixinStandardHelpOptions = true,
		description = "Takes corrected records back and sends them through all steps of the same run; the originals are "
				+ "kept beside. All corrections are taken, or none when one is wrong.",
		footer = { "", "Examples:", "  ./muster quarantine replay held.xlsx",
				"  ./muster quarantine replay held.csv --run 12 --delimiter \";\"" })
final class QuarantineReplayCommand implements Callable<Integer> {

	private static final HeldRecords.Filter ALL = new HeldRecords.Filter("", "", "");

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "FILE",
			description = "As 'quarantine export' wrote it, with corrections: CSV in UTF-8, or XLSX")
	private Path file = Path.of("");

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest", description = "Its number; else the latest")
	private String run = "latest";

	@Option(names = "--delimiter", paramLabel = "TEXT", defaultValue = ",", description = "Of CSV; else a comma")
	private String delimiter = ",";

	@Override
	public Integer call() throws IOException {
		ReturnedFile returned = new ReturnedFile(this.file, this.delimiter, "Nothing was replayed.");
		returned.check();
		Clock clock = Clock.systemDefaultZone();
		Progress progress = Ending.progress(this.workplace, clock);
		try (Database database = this.workplace.open()) {
			int number = RunNumber.resolve(database.dataSource(), this.run).data();
			RunRow row = new RunStore(database.dataSource(), clock).find(number).orElseThrow();
			List<HeldRecord> held = new HeldRecords(database.dataSource()).list(number, ALL);
			List<Correction> corrections = returned
				.read((text, between) -> CorrectionFile.read(this.file, text, between, held, Workplace.operator()));
			JobDefinition definition = ResumeCommand.definition(row);
			Inputs inputs = Inputs.inspect(definition, this.workplace.home().archive(), progress);
			JobRunner runner = new JobRunner(database, this.workplace.home(), clock, progress);
			RunResult result = runner.replay(row, definition, inputs, corrections, Workplace.operator());
			return new Ending(database, this.workplace, clock).show(result, runner.reportFolder(row.id()));
		}
	}

}
