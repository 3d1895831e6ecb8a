package org.muster.audit;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
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
		MessageDigest all = SectionDigest.sha256();
		Map<String, String> sections = new LinkedHashMap<>();
		for (String section : SECTIONS) {
			sections.put(section, SectionDigest.of((sql, target) -> snapshot.copy(sql, "", target), section, run,
					new DigestOutputStream(OutputStream.nullOutputStream(), all)));
		}
		return new RunDigest(HexFormat.of().formatHex(all.digest()), sections);
	}

	/**
	 * {@return the statement for psql whose output is what a section's hash is over}
	 */
	static String recipe(String section) {
		return SectionDigest.recipe(section);
	}

}
