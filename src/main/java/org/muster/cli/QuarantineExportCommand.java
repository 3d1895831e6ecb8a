package org.muster.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.muster.database.Database;
import org.muster.pipeline.HeldTexts;
import org.muster.quarantine.CorrectionSheet;
import org.muster.quarantine.HeldRecord;
import org.muster.review.SheetFile;

@Command(name = "export", mixinStandardHelpOptions = true,
		description = "Writes records in quarantine for correction: each field as it was received and a column to correct "
				+ "it in. It shows values of members: recorded with who and why.",
		footer = { "", "Example:",
				"  ./muster quarantine export --output held.xlsx --purpose \"correction by the office\"" })
final class QuarantineExportCommand implements Callable<Integer> {

	private static final String COMMAND = "quarantine export";

	@Mixin
	private Workplace workplace = new Workplace();

	@Mixin
	private HeldOptions held = new HeldOptions();

	@Option(names = "--output", paramLabel = "FILE", required = true, description = "A name in .csv or .xlsx")
	private Path output = Path.of("");

	@Option(names = "--purpose", paramLabel = "TEXT", description = "What the values are needed for")
	private @Nullable String purpose;

	@Override
	public Integer call() {
		String stated = Opening.purpose(COMMAND, this.purpose);
		SheetFile.check(this.output, 0);
		try (Database database = this.workplace.open()) {
			int run = this.held.run(database);
			List<HeldRecord> records = this.held.list(database);
			SheetFile.check(this.output, records.size());
			Opening.record(database, COMMAND, records.stream().map(HeldRecord::place).toList(), run, stated);
			HeldTexts texts = new HeldTexts(database.dataSource(), run);
			SheetFile.write("quarantine", CorrectionSheet.columns(texts.fields()), texts.rows(records), this.output);
			System.out.printf(
					"%s: %d records of run %d; './muster quarantine replay %s --run %d' takes corrected ones back%n",
					this.output, records.size(), run, this.output, run);
			return 0;
		}
	}

}
