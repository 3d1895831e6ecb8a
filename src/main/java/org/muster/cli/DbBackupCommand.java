package org.muster.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.muster.audit.log.EventLog;
import org.muster.database.Backup;
import org.muster.database.Database;

@Command(name = "backup", mixinStandardHelpOptions = true,
		description = "Writes all tables, as they are at one moment, to a file; runs may go on meanwhile. It holds personal "
				+ "values: keep it where they are protected.",
		footer = { "", "Example:", "  ./muster db backup /backup/muster-2025-11-20.zip" })
final class DbBackupCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "FILE", description = "The file; never replaced")
	private Path file = Path.of("");

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			EventLog log = new EventLog(database.dataSource(), Clock.systemUTC());
			Backup.Result result = new Backup(database, Clock.systemUTC()).write(this.file, (written) -> log
				.append("backup", 0, Workplace.operator(), Map.of("sha256", written.sha256(), "rows", written.rows())));
			System.out.printf("%s: %d rows of %d tables, %d bytes%nsha256: %s%n", this.file, result.rows(),
					result.tables(), result.bytes(), result.sha256());
			if (!result.leftOut().isEmpty()) {
				System.out.println("left out, what repeated steps replaced: " + String.join(", ", result.leftOut()));
			}
			return 0;
		}
	}

}
