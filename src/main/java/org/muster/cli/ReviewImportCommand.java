package org.muster.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

import org.muster.audit.EvidenceReader;
import org.muster.audit.RunTerms;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.review.DecisionsFile;
import org.muster.review.DecisionsImport;
import org.muster.unpack.UnpackLimits;
import org.muster.unpack.Unpacked;
import org.muster.unpack.Unpacker;

@Command(name = "import", mixinStandardHelpOptions = true,
		description = "Reads decisions back, from a file of 'review export' or any decisions file, CSV or XLSX: all of "
				+ "them, or none when one is wrong. What is known already adds nothing.",
		footer = { "", "Examples:", "  ./muster review import review.xlsx",
				"  ./muster review import decisions.csv --delimiter \";\"" })
final class ReviewImportCommand implements Callable<Integer> {

	/** Larger than any sheet that 'review export' writes. */
	private static final UnpackLimits LIMITS = new UnpackLimits(64 << 20, 256, 1 << 20);

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "FILE", description = "In UTF-8, or a workbook")
	private Path file = Path.of("");

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest",
			description = "Whose candidates are the choice where the file does not say: its number; else the newest that "
					+ "was completed")
	private String run = "latest";

	@Option(names = "--delimiter", paramLabel = "TEXT", defaultValue = ",", description = "Of CSV; else a comma")
	private String delimiter = ",";

	@Override
	public Integer call() throws IOException {
		if (!Files.isReadable(this.file)) {
			throw new OperatorException(ExitCode.INPUT_MISSING,
					"%s: cannot be read. A file that this user may read was expected; see its name and permissions. Nothing was imported."
						.formatted(this.file));
		}
		DecisionsFile read = read();
		try (Database database = this.workplace.open()) {
			RunTerms terms = new EvidenceReader(database.dataSource()).run(this.run);
			DecisionsImport.Result result = new DecisionsImport(database.dataSource(), Clock.systemDefaultZone())
				.take(this.file, read, terms);
			System.out.printf("%s: %d decisions added, %d known already; the next run takes them up%n", this.file,
					result.added(), result.known());
			return 0;
		}
	}

	private DecisionsFile read() throws IOException {
		if (Unpacker.isPlain(this.file)) {
			return DecisionsFile.read(this.file, StandardCharsets.UTF_8, this.delimiter);
		}
		Path folder = Files.createTempDirectory("muster-review");
		try {
			Unpacked unpacked = Unpacker.unpack(this.file, List.of(), LIMITS, folder);
			if (!unpacked.problems().isEmpty()) {
				throw new OperatorException(ExitCode.MALFORMED_INPUT,
						String.join("\n", unpacked.problems()) + ". Nothing was imported.");
			}
			return read(unpacked);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private DecisionsFile read(Unpacked unpacked) {
		return DecisionsFile.read(this.file, unpacked.parts().get(0).text(), StandardCharsets.UTF_8, this.delimiter);
	}

}
