package org.muster.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "cards", mixinStandardHelpOptions = true,
		description = "Cards that runs have listed: how far they are, and the office's lists.",
		subcommands = { CardsListCommand.class, CardsMoveCommand.class, CardsHistoryCommand.class,
				CardsFormsCommand.class },
		footer = { "", "Examples:", "  ./muster cards list",
				"  ./muster cards forms --output lists --purpose \"capture\"",
				"  ./muster cards move 8YVCBHZ7Y7T6W --to captured", "  ./muster cards history 8YVCBHZ7Y7T6W" })
final class CardsCommand implements Callable<Integer> {

	@Override
	public Integer call() {
		new CommandLine(this).usage(System.err);
		return CommandLine.ExitCode.USAGE;
	}

}
