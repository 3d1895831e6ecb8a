package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.RunNumber;
import org.muster.console.ConsoleProgress;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
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
import org.muster.unpack.UnpackLimits;
import org.muster.unpack.Unpacked;
import org.muster.unpack.Unpacker;

@Command(name = "replay", mixinStandardHelpOptions = true,
		description = "Takes corrected records back and sends them through all steps of the same run; the originals are "
				+ "kept beside. All corrections are taken, or none when one is wrong.",
		footer = { "", "Examples:", "  ./muster quarantine replay held.xlsx",
				"  ./muster quarantine replay held.csv --run 12 --delimiter \";\"" })
final class QuarantineReplayCommand implements Callable<Integer> {

	private static final UnpackLimits LIMITS = new UnpackLimits(64 << 20, 256, 1 << 20);

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
		if (!Files.isReadable(this.file)) {
			throw new OperatorException(ExitCode.INPUT_MISSING,
					"%s: cannot be read. A file that this user may read was expected; see its name and permissions. Nothing was replayed."
						.formatted(this.file));
		}
		Clock clock = Clock.systemDefaultZone();
		ConsoleProgress progress = Ending.progress(this.workplace, clock);
		try (Database database = this.workplace.open()) {
			int number = RunNumber.resolve(database.dataSource(), this.run).data();
			RunRow row = new RunStore(database.dataSource(), clock).find(number).orElseThrow();
			List<Correction> corrections = read(new HeldRecords(database.dataSource()).list(number, ALL));
			JobDefinition definition = ResumeCommand.definition(row);
			Inputs inputs = Inputs.inspect(definition, this.workplace.home().archive(), progress);
			JobRunner runner = new JobRunner(database, this.workplace.home(), clock, progress);
			RunResult result = runner.replay(row, definition, inputs, corrections, Workplace.operator());
			return new Ending(database, this.workplace, clock).show(result, runner.reportFolder(row.id()));
		}
	}

	private List<Correction> read(List<HeldRecord> held) throws IOException {
		if (Unpacker.isPlain(this.file)) {
			return CorrectionFile.read(this.file, this.file, this.delimiter, held, Workplace.operator());
		}
		Path folder = Files.createTempDirectory("muster-quarantine");
		try {
			Unpacked unpacked = Unpacker.unpack(this.file, List.of(), LIMITS, folder);
			if (!unpacked.problems().isEmpty()) {
				throw new OperatorException(ExitCode.MALFORMED_INPUT,
						String.join("\n", unpacked.problems()) + ". Nothing was replayed.");
			}
			return CorrectionFile.read(this.file, unpacked.parts().get(0).text(), ",", held, Workplace.operator());
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

}
