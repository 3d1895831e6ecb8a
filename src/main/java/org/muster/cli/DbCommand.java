package org.muster.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.muster.database.Database;
import org.muster.database.EmbeddedPostgres;

@Command(name = "db", mixinStandardHelpOptions = true, description = "The database by hand.",
		subcommands = { DbCommand.Start.class, DbCommand.Stop.class, DbCommand.Url.class, DbBackupCommand.class,
				DbRestoreCommand.class, DbPurgeCommand.class },
		footer = { "", "Examples:", "  ./muster db start", "  psql \"$(./muster db url)\"",
				"  ./muster db backup /backup/muster-2025-11-20.zip", "  ./muster db purge --keep-runs 30" })
final class DbCommand implements Callable<Integer> {

	@Override
	public Integer call() {
		new picocli.CommandLine(this).usage(System.err);
		return picocli.CommandLine.ExitCode.USAGE;
	}

	@Command(name = "start", mixinStandardHelpOptions = true,
			description = "Starts the embedded server, or opens the given one, and brings the tables up to date.")
	static final class Start implements Callable<Integer> {

		@Mixin
		private Workplace workplace = new Workplace();

		@Override
		public Integer call() {
			try (Database database = this.workplace.open()) {
				System.out.println(database.describe());
				return 0;
			}
		}

	}

	@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops the embedded server.")
	static final class Stop implements Callable<Integer> {

		@Mixin
		private Workplace workplace = new Workplace();

		@Override
		public Integer call() {
			boolean stopped = EmbeddedPostgres.stop(this.workplace.home());
			System.out.println(stopped ? "the embedded server has stopped" : "no embedded server was running");
			return 0;
		}

	}

	@Command(name = "url", mixinStandardHelpOptions = true,
			description = "Prints the address of the database; the password is in the home folder's postgres/password.")
	static final class Url implements Callable<Integer> {

		@Mixin
		private Workplace workplace = new Workplace();

		@Override
		public Integer call() {
			try (Database database = this.workplace.open()) {
				System.out.println(database.describe());
				return 0;
			}
		}

	}

}
