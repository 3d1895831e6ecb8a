package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.Statement;
import org.muster.audit.log.Phrase;
import org.muster.audit.log.Trouble;
import org.muster.model.Sha256;

/**
 * Verifies that the received texts in the archive are those whose hashes the table of
 * input files has; that this table is as it was told is for the log to say.
 *
 * @param texts that are as they were received
 * @param purged that are gone with the runs that needed them
 * @param troubles one for each other
 */
public record ArchiveCheck(int texts, int purged, List<Trouble> troubles) {

	public ArchiveCheck {
		troubles = List.copyOf(troubles);
	}

	/**
	 * Reads every text that a run has received, and the workbooks and archives that texts
	 * came in. Registry extracts that are texts themselves are not kept.
	 * @param source the database
	 * @return what was found
	 */
	public static ArchiveCheck of(DataSource source) {
		List<Kept> kept = JdbcClient.create(source)
			.sql(Statement.text("audit", "texts"))
			.query((row, at) -> new Kept(Path.of(row.getString("path")), row.getString("sha256"),
					row.getString("file_name"), row.getInt("run"), row.getBoolean("purged")))
			.list();
		int texts = 0;
		int purged = 0;
		List<Trouble> troubles = new ArrayList<>();
		for (Kept one : kept) {
			Phrase found = one.found();
			if (found.arguments().contains(one.sha256())) {
				texts++;
			}
			else if (one.purged() && Files.notExists(one.file())) {
				purged++;
			}
			else {
				troubles.add(one.trouble(found));
			}
		}
		return new ArchiveCheck(texts, purged, troubles);
	}

	/**
	 * A file in the archive.
	 *
	 * @param file where
	 * @param sha256 of it
	 * @param name under which its records are accounted for
	 * @param run that received it first
	 * @param purged whether all runs that did are
	 */
	private record Kept(Path file, String sha256, String name, int run, boolean purged) {

		/** The hash now, or why there is none. */
		private Phrase found() {
			try {
				return Phrase.of("name", Sha256.of(this.file));
			}
			catch (IOException ex) {
				return Phrase.of(Files.exists(this.file) ? "file.unreadable" : "file.gone");
			}
		}

		private Trouble trouble(Phrase found) {
			return new Trouble(Phrase.of("text", this.file.toString(), this.name, this.run),
					Phrase.of("hash.received", this.sha256), found);
		}

	}

}
