package org.muster.cli;

import java.io.Console;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Option;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Asks before something is done that cannot easily be undone. */
final class Confirmation {

	private static final List<String> YES = List.of("y", "yes", "c", "có");

	@Option(names = "--yes", description = "Does not ask")
	private boolean yes;

	/**
	 * Asks on the terminal, unless told not to.
	 * @param command which command asks, for the message
	 * @throws OperatorException if the answer is no, or there is nobody to ask
	 */
	void require(String command) {
		if (this.yes) {
			return;
		}
		Console console = System.console();
		String answer = (console == null) ? null : console.readLine("Do it? [y/N] ");
		if (answer == null || !YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
			throw new OperatorException(ExitCode.USAGE,
					"%s: not confirmed; nothing was changed. Repeat it with '--yes', or answer 'y'."
						.formatted(command));
		}
	}

}
