package org.muster.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.muster.model.Sha256;

/**
 * A fingerprint of what a run did, equal for equal results on any machine and after any
 * number of resumes. Defined in {@code src/docs/formats.md}.
 *
 * @param sections SHA-256 over the rows of each, 64 hexadecimal digits, in the order of
 * {@link #SECTIONS}
 */
public record RunDigest(Map<String, String> sections) {

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
			return of(snapshot, run, Map.of());
		}
	}

	/**
	 * Reads the rows of a run, but for sections that are known.
	 * @param snapshot of the database
	 * @param run the run whose rows they are
	 * @param known hashes of sections
	 * @return its digest
	 */
	static RunDigest of(Snapshot snapshot, int run, Map<String, String> known) {
		Map<String, String> sections = new LinkedHashMap<>();
		for (String section : SECTIONS) {
			sections.put(section, known.containsKey(section) ? known.get(section)
					: SectionDigest.of((sql, target) -> snapshot.copy(sql, "", target), section, run));
		}
		return new RunDigest(sections);
	}

	/**
	 * {@return SHA-256 over the list of the sections, as sha256sum prints it of files
	 * with their names; 64 hexadecimal digits}
	 */
	public String all() {
		String list = lines().stream().map((line) -> line + "\n").collect(Collectors.joining());
		return Sha256.of(list);
	}

	private List<String> lines() {
		return this.sections.entrySet()
			.stream()
			.map((section) -> section.getValue() + "  " + section.getKey())
			.toList();
	}

	/**
	 * {@return the statement for psql whose output is what a section's hash is over}
	 */
	static String recipe(String section) {
		return SectionDigest.recipe(section);
	}

	/**
	 * {@return the statement for psql whose output is what the hash of all is over}
	 */
	String recipe() {
		return lines().stream()
			.collect(Collectors.joining("'),\n             ('", "copy (values ('", "')) to stdout;"));
	}

}
