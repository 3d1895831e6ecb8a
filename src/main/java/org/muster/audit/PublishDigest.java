package org.muster.audit;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * What a run has written, as its event of publishing says: what it read, the records in
 * standard form and what was changed in them, outcomes, findings, decisions with what
 * they rest on, cards, the versions of members that it wrote, and those that it replaced.
 * All events together bind the register with its history, also when the rows of old runs
 * are removed.
 */
public final class PublishDigest {

	/** What belongs to the run's own rows, and is gone when they are removed. */
	public static final List<String> OF_RUN = List.of("ledger", "findings", "decisions", "cards", "missing", "held",
			"candidates", "weights", "blocks", "records", "changes", "merges", "tallies");

	/** What belongs to the register. */
	public static final List<String> OF_REGISTER = List.of("written", "replaced", "organisations", "uses");

	/** All that a run publishes. */
	public static final List<String> ALL = Stream.of(List.of("inputs", "audits"), OF_RUN, OF_REGISTER)
		.flatMap(List::stream)
		.toList();

	/** What publishing itself writes. */
	static final List<String> WRITTEN = Stream.concat(Stream.of("ledger", "missing"), OF_REGISTER.stream()).toList();

	/**
	 * The members of the run's digest, told as well when the run has written them all.
	 * They are what {@code written} binds.
	 */
	private static final String MEMBERS = "members";

	/**
	 * Codes and units with their names. They are of no run: one may change what another
	 * has written, so its event tells how it found them, too.
	 */
	public static final String CODES = "codes";

	/** Under which name it is told how they were found. */
	public static final String CODES_BEFORE = "codes-before";

	/** What earlier steps have written. */
	static final List<String> FOUND = ALL.stream().filter((section) -> !WRITTEN.contains(section)).toList();

	private PublishDigest() {
	}

	/**
	 * Reads within the transaction that is open, its own changes included.
	 * @param source the database
	 * @param run the run
	 * @param sections which
	 * @return SHA-256 by section, in the order given
	 */
	public static Map<String, String> inTransaction(DataSource source, int run, List<String> sections) {
		return within(source, (rows) -> read(rows, run, sections));
	}

	/**
	 * Reads what is there now.
	 * @param snapshot of the database
	 * @param run the run
	 * @param sections which
	 * @return SHA-256 by section, in the order given
	 */
	public static Map<String, String> of(Snapshot snapshot, int run, List<String> sections) {
		return read((sql, target) -> snapshot.copy(sql, "", target), run, sections);
	}

	/**
	 * {@return SHA-256 by section as the newest event of publishing tells them, empty
	 * when there is none}
	 * @param snapshot of the database
	 * @param run the run
	 */
	static Map<String, String> told(Snapshot snapshot, int run) {
		Map<String, String> told = new LinkedHashMap<>();
		snapshot.each("""
				select key, value
				  from json_each_text((select told from event
				                        where told ->> 'kind' in ('publish', 'plan') and told ->> 'run' = '%d'
				                        order by entry desc limit 1))""".formatted(run), (row) -> {
			if (ALL.contains(row.getString(1)) || MEMBERS.equals(row.getString(1))) {
				told.put(row.getString(1), row.getString(2));
			}
		});
		return told;
	}

	/**
	 * {@return the statement for psql whose output is what a section's hash is over}
	 * @param section one of {@link #ALL}
	 */
	public static String recipe(String section) {
		return SectionDigest.recipe(section);
	}

	/**
	 * Reads within the transaction that is open.
	 * @param source the database
	 * @return SHA-256 of {@link #CODES}
	 */
	public static String codes(DataSource source) {
		return inTransaction(source, 0, List.of(CODES)).values().iterator().next();
	}

	/**
	 * {@return SHA-256 of {@link #CODES} as they are now}
	 * @param snapshot of the database
	 */
	public static String codes(Snapshot snapshot) {
		return of(snapshot, 0, List.of(CODES)).values().iterator().next();
	}

	/**
	 * Reads what publishing has written, within its transaction.
	 * @param source the database
	 * @param run the run
	 * @param all whether it has written every member that it publishes: then the rows of
	 * the digest's members are the ones written, and hashed as they pass
	 * @return SHA-256 by section
	 */
	public static Map<String, String> written(DataSource source, int run, boolean all) {
		return within(source, (rows) -> {
			Map<String, String> digests = new LinkedHashMap<>();
			for (String section : WRITTEN) {
				if (all && section.equals("written")) {
					digests.putAll(SectionDigest.ofWritten(rows, run));
				}
				else {
					digests.put(section, SectionDigest.of(rows, section, run));
				}
			}
			return digests;
		});
	}

	private static Map<String, String> within(DataSource source,
			Function<SectionDigest.Rows, Map<String, String>> work) {
		Connection connection = DataSourceUtils.getConnection(source);
		try {
			return work.apply((sql, target) -> copy(connection, sql, target));
		}
		finally {
			DataSourceUtils.releaseConnection(connection, source);
		}
	}

	private static Map<String, String> read(SectionDigest.Rows rows, int run, List<String> sections) {
		Map<String, String> digests = new LinkedHashMap<>();
		for (String section : sections) {
			digests.put(section, SectionDigest.of(rows, section, run));
		}
		return Collections.unmodifiableMap(digests);
	}

	private static void copy(Connection connection, String sql, OutputStream target) throws java.io.IOException {
		try {
			connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + sql + ") to stdout", target);
		}
		catch (SQLException ex) {
			throw Snapshot.failed("copy", ex);
		}
	}

}
