package org.muster.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Definitions to read in tests. */
final class Definitions {

	static final Set<String> RULES = Set.of("compose-unicode", "collapse-spaces", "repair-look-alikes",
			"capitalise-name", "iso-date", "gender-code", "keep-digits", "restore-national-id-zeros",
			"restore-old-id-zeros", "join-digits", "phone-form", "profile-number-form", "comma-spacing", "status-code");

	/** A definition without a problem; the tests count its lines. */
	static final String NORTH = """
			job: north
			as-of: 2025-11-20
			sources:
			  hill:
			    files: [../in/hill.csv]
			    required: true
			    delivery: full
			    encoding: utf-8
			    delimiter: ","
			    columns: &columns
			      full-name: Name
			      birth-date: Born
			  lake:
			    files: [../in/lake-1.csv, /in/lake-2.csv]
			    columns: *columns
			registry:
			  files: [../in/registry.csv]
			  columns:
			    national-id: ID
			    full-name: Name
			    birth-date: Born
			decisions:
			  files: [../in/decisions.csv]
			standardise:
			  full-name: [compose-unicode, collapse-spaces]
			  birth-date: [iso-date]
			  national-id: []
			consolidate:
			  same-member-by: [profile-number, card-number]
			identify:
			  link-at: 0.9999
			  review-at: 0.70
			  margin: 7
			reissue:
			  campaign: id-2025
			  reasons: [id-newly-attached, printed-name-changed]
			gates:
			  most-held: 0.5%
			  least-id-coverage: 90%
			  most-waiting: 0
			""";

	private Definitions() {
	}

	static JobDefinition north(Path folder) {
		return read(folder, NORTH);
	}

	static JobDefinition read(Path folder, String text) {
		return new JobDefinitionReader(RULES).read(write(folder, text));
	}

	static Path write(Path folder, String text) {
		try {
			return Files.writeString(folder.resolve("north.yml"), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return the valid definition with its only occurrence of a part replaced}
	 */
	static String northWith(String part, String replacement) {
		int at = NORTH.indexOf(part);
		if (at < 0 || NORTH.indexOf(part, at + 1) >= 0) {
			throw new IllegalArgumentException("must occur once: " + part);
		}
		return NORTH.replace(part, replacement);
	}

}
