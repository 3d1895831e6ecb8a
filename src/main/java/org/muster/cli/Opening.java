package org.muster.cli;

import java.time.Clock;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.muster.audit.Disclosures;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Whether values of members are shown as they are. */
final class Opening {

	@Option(names = "--open", description = "Shows names, dates and numbers as they are; recorded with who and why")
	private boolean open;

	@Option(names = "--purpose", paramLabel = "TEXT", description = "With --open: what the values are needed for")
	private @Nullable String purpose;

	boolean isOpen() {
		return this.open;
	}

	/** Refuses before anything is read. */
	void check(String command) {
		if (this.open) {
			purpose(command, this.purpose);
		}
		else if (this.purpose != null) {
			throw new OperatorException(ExitCode.USAGE,
					command + ": --purpose belongs to --open; expected both or none. Nothing was shown.");
		}
	}

	static String purpose(String command, @Nullable String purpose) {
		if (purpose == null || purpose.isBlank() || purpose.chars().anyMatch(Character::isISOControl)) {
			throw new OperatorException(ExitCode.USAGE, command
					+ ": --purpose is missing; one line that says what the values are needed for was expected. Nothing was shown.");
		}
		return purpose.strip();
	}

	/** Records that values are about to be shown, when they are. */
	void record(Database database, String command, Collection<String> members, int run) {
		if (this.open) {
			record(database, command, members, run, purpose(command, this.purpose));
		}
	}

	static void record(Database database, String command, Collection<String> members, int run, String purpose) {
		new Disclosures(database.dataSource(), Clock.systemUTC()).record(Workplace.operator(), command, members, run,
				purpose);
	}

}
