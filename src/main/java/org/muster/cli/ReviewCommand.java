package org.muster.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "review", mixinStandardHelpOptions = true,
		description = "The queue of undecided national IDs, and what reviewers decide.",
		subcommands = { ReviewListCommand.class, ReviewShowCommand.class, ReviewDecideCommand.class,
				ReviewExportCommand.class, ReviewImportCommand.class, ReviewAgreementCommand.class },
		footer = { "", "Examples:", "  ./muster review list", "  ./muster review show 8YVCBHZ7Y7T6W",
				"  ./muster review decide 8YVCBHZ7Y7T6W --link 1 --reviewer R-07 --reason \"paper file compared\"",
				"  ./muster review export --output review.xlsx --purpose \"review of November\"",
				"  ./muster review import review.xlsx" })
final class ReviewCommand implements Callable<Integer> {

	@Override
	public Integer call() {
		new CommandLine(this).usage(System.err);
		return CommandLine.ExitCode.USAGE;
	}

}
