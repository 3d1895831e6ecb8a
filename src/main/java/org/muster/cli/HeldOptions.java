package org.muster.cli;

import java.util.List;

import picocli.CommandLine.Option;

import org.muster.audit.RunNumber;
import org.muster.database.Database;
import org.muster.quarantine.HeldRecord;
import org.muster.quarantine.HeldRecords;

/** Which records of the quarantine. */
final class HeldOptions {

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest", description = "Its number; else the latest")
	private String run = "latest";

	@Option(names = "--reason", paramLabel = "R", description = "Only records held for this, as the list shows it")
	private String reason = "";

	@Option(names = "--source", paramLabel = "S", description = "Only records of this source of the job, or file")
	private String source = "";

	@Option(names = "--field", paramLabel = "F", description = "Only records whose reason is about this field")
	private String field = "";

	int run(Database database) {
		return RunNumber.resolve(database.dataSource(), this.run).data();
	}

	List<HeldRecord> list(Database database) {
		return new HeldRecords(database.dataSource()).list(run(database),
				new HeldRecords.Filter(this.reason, this.source, this.field.replace('-', '_')));
	}

}
