package org.muster.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.EvidenceReader;
import org.muster.audit.RunTerms;
import org.muster.database.Database;
import org.muster.review.DecisionsFile;
import org.muster.review.DecisionsImport;

@Command(name = "import", mixinStandardHelpOptions = true,
		description = "Reads decisions back, from a file of 'review export' or any decisions file, CSV or XLSX: all of "
				+ "them, or none when one is wrong. What is known already adds nothing.",
		footer = { "", "Examples:", "  ./muster review import review.xlsx",
				"  ./muster review import decisions.csv --delimiter \";\"" })
final class ReviewImportCommand implements Callable<Integer> {

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
		ReturnedFile returned = new ReturnedFile(this.file, this.delimiter, "Nothing was imported.");
		returned.check();
		DecisionsFile read = returned
			.read((text, between) -> DecisionsFile.read(this.file, text, StandardCharsets.UTF_8, between));
		try (Database database = this.workplace.open()) {
			RunTerms terms = new EvidenceReader(database.dataSource()).run(this.run);
			DecisionsImport.Result result = new DecisionsImport(database.dataSource(), Clock.systemDefaultZone())
				.take(this.file, read, terms);
			System.out.printf("%s: %d decisions added, %d known already; the next run takes them up%n", this.file,
					result.added(), result.known());
			return 0;
		}
	}

}
