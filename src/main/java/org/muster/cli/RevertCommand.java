package org.muster.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.Reversal;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;
import org.muster.report.ReportFiles;
import org.muster.report.ReportFormat;

@Command(name = "revert", mixinStandardHelpOptions = true,
		description = "Takes the newest published run back: the register is as it was before it. History keeps both.",
		footer = { "", "Examples:", "  ./muster revert 12 --reason \"the wrong month's export\"",
				"  ./muster revert latest --reason \"see complaint 17\" --yes" })
final class RevertCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "RUN", description = "Its number, or latest")
	private String run = "";

	@Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept with the run")
	private String reason = "";

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Override
	public Integer call() {
		if (this.reason.isBlank() || this.reason.chars().anyMatch(Character::isISOControl)) {
			throw new OperatorException(ExitCode.USAGE,
					"revert: --reason is empty; one line that says why was expected. Nothing was changed.");
		}
		Clock clock = Clock.systemDefaultZone();
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			RunRow row = new RunStore(database.dataSource(), clock).find(number.run()).orElseThrow();
			Reversal reversal = new Reversal(database, clock);
			System.out.println(text("would be", reversal.preview(row)));
			this.confirmation.require("revert");
			System.out.println(text("was", reversal.apply(row, Workplace.operator(), this.reason.strip())));
			Path folder = this.workplace.home().reports().resolve("run-" + number.run());
			ReportCommand.print(ReportFiles.write(new RunFigures(database.dataSource()).report(number), folder,
					List.of(ReportFormat.JSON, ReportFormat.HTML)));
			ReportCommand.seal(database, number, folder, this.workplace.home());
			return 0;
		}
	}

	private static String text(String tense, Reversal.Effect effect) {
		return ("run %d %s taken back: %d members get their earlier values, %d leave the register; %d national IDs go with it; "
				+ "%d cards come off its list")
			.formatted(effect.run(), tense, effect.back(), effect.removed(), effect.ids(), effect.cards());
	}

}
