package org.muster.cli;

import java.util.List;

import picocli.CommandLine.Option;

import org.muster.audit.EvidenceReader;
import org.muster.audit.RunTerms;
import org.muster.database.Database;
import org.muster.review.ReviewQueue;

/** Which questions. */
final class QueueOptions {

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest",
			description = "Its number; else the newest that was completed")
	private String run = "latest";

	@Option(names = "--reason", paramLabel = "R", description = "Only questions of this reason, as the list shows it")
	private String reason = "";

	@Option(names = "--organisation", paramLabel = "O", description = "Only members of this organisation")
	private String organisation = "";

	@Option(names = "--recheck", paramLabel = "N", defaultValue = "0",
			description = "Instead of the queue N links of the machine, to be looked at blind")
	private int recheck;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "At most so many; else 1000")
	private int limit = 1000;

	RunTerms terms(Database database) {
		return new EvidenceReader(database.dataSource()).run(this.run);
	}

	/** All of them. */
	List<ReviewQueue.Entry> list(Database database, RunTerms terms) {
		return new ReviewQueue(database.dataSource()).list(terms,
				new ReviewQueue.Filter(this.reason, this.organisation, this.recheck));
	}

	/** The first ones. */
	List<ReviewQueue.Entry> first(List<ReviewQueue.Entry> all) {
		return all.subList(0, Math.min(Math.max(0, this.limit), all.size()));
	}

}
