package org.muster.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "quarantine", mixinStandardHelpOptions = true,
		description = "Records that could not be published: which and why, out for correction, and corrected ones back.",
		subcommands = { QuarantineListCommand.class, QuarantineExportCommand.class, QuarantineReplayCommand.class },
		footer = { "", "Examples:", "  ./muster quarantine list --reason birth-date-unreadable",
				"  ./muster quarantine export --output held.xlsx --purpose \"correction by the office\"",
				"  ./muster quarantine replay held.xlsx" })
final class QuarantineCommand implements Callable<Integer> {

	@Override
	public Integer call() {
		new CommandLine(this).usage(System.err);
		return CommandLine.ExitCode.USAGE;
	}

}
