package org.muster.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.muster.audit.log.EventLog;
import org.muster.database.Database;
import org.muster.database.Restore;

@Command(name = "restore", mixinStandardHelpOptions = true,
		description = "Fills the database from a backup, wholly or not at all. Asks before it removes what is there.",
		footer = { "", "Examples:", "  ./muster db restore /backup/muster-2025-11-20.zip",
				"  ./muster db restore /backup/muster-2025-11-20.zip --db jdbc:postgresql://db.example.org/trial" })
final class DbRestoreCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "FILE", description = "What './muster db backup' wrote")
	private Path file = Path.of("");

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			Restore restore = Restore.open(database, this.file);
			long rows = restore.rowsThere();
			if (rows > 0) {
				System.out.printf("%s: %d rows would be removed and replaced by the %d rows of the backup%n",
						database.describe(), rows, restore.rowsToCome());
				this.confirmation.require("db restore");
			}
			EventLog log = new EventLog(database.dataSource(), Clock.systemUTC());
			String sha256 = restore.sha256();
			restore.apply();
			log.append("restore", 0, Workplace.operator(), Map.of("sha256", sha256, "rows", restore.rowsToCome()));
			System.out.printf("%s: %d rows restored%n", database.describe(), restore.rowsToCome());
			return 0;
		}
	}

}
