package org.muster.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * A fingerprint of what a run did, equal for equal results on any machine and after any
 * number of resumes. Defined in {@code src/docs/formats.md}.
 *
 * @param all SHA-256 over the rows of all sections, 64 hexadecimal digits
 * @param sections SHA-256 over the rows of each, in the order of {@link #SECTIONS}
 */
public record RunDigest(String all, Map<String, String> sections) {

	/** What the digest covers, in order. */
	public static final List<String> SECTIONS = List.of("ledger", "members", "findings", "decisions");

	public RunDigest {
		sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
	}

	/**
	 * Reads the rows of a run, as a stream.
	 * @param source the database
	 * @param run the run whose rows they are
	 * @return its digest
	 */
	public static RunDigest of(DataSource source, int run) {
		try (Snapshot snapshot = Snapshot.of(source)) {
			return of(snapshot, run);
		}
	}

	static RunDigest of(Snapshot snapshot, int run) {
		MessageDigest all = sha256();
		Map<String, String> sections = new LinkedHashMap<>();
		for (String section : SECTIONS) {
			MessageDigest own = sha256();
			String sql = Statement.ofRun(Statement.text("digest", section), run);
			try (OutputStream target = new DigestOutputStream(
					new DigestOutputStream(OutputStream.nullOutputStream(), all), own)) {
				snapshot.copy(sql, "", target);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			sections.put(section, HexFormat.of().formatHex(own.digest()));
		}
		return new RunDigest(HexFormat.of().formatHex(all.digest()), sections);
	}

	/**
	 * {@return the statement for psql whose output is what a section's hash is over}
	 */
	static String recipe(String section) {
		return "copy (\n" + Statement.text("digest", section) + "\n) to stdout;";
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
