package org.muster.cli;

import java.io.Console;
import java.util.Optional;
import java.util.Set;

/**
 * Who decides when {@code --reviewer} is not given: the user of the computer, but only
 * where that is one person at a terminal.
 */
final class ReviewerName {

	private static final Set<String> SHARED = Set.of("root", "admin", "administrator", "system", "muster", "postgres",
			"nobody", "daemon", "www-data", "guest", "user", "unknown", "?", "");

	private ReviewerName() {
	}

	/**
	 * {@return the reviewer; empty when nobody can be named honestly}
	 */
	static Optional<String> ofSystem() {
		return of(System.getProperty("user.name", ""), Workplace.environment("SUDO_USER").isPresent(), isTerminal());
	}

	static Optional<String> of(String user, boolean asAnother, boolean terminal) {
		return Optional.of(user)
			.filter((name) -> terminal && !asAnother && !SHARED.contains(name.toLowerCase(java.util.Locale.ROOT)));
	}

	/** From Java 22 on there is a console without a terminal. */
	private static boolean isTerminal() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (ReflectiveOperationException ex) {
			return true;
		}
	}

}
