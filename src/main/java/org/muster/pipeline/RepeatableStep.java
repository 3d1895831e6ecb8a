package org.muster.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A step that can be repeated, and what of a run's tables belongs to it and the steps
 * after it. Receive is none: what was received is what is processed.
 */
public enum RepeatableStep {

	/** Fields to standard form. */
	STANDARDISE,

	/** The same member twice. */
	CONSOLIDATE,

	/** National IDs. */
	IDENTIFY,

	/** Cards to issue again. */
	REISSUE,

	/** The register. */
	PUBLISH,

	/** The documents. */
	REPORT;

	private static final String NONE = "false";

	/** Reasons of consolidate; the others are of standardise. */
	private static final String SHARED = "('national-id-shared', 'profile-number-shared', 'identity-shared')";

	private static final Map<String, RepeatableStep> FIRST_WRITER = Map.ofEntries(Map.entry("record", STANDARDISE),
			Map.entry("field_change", STANDARDISE), Map.entry("field_tally", STANDARDISE),
			Map.entry("merged_record", CONSOLIDATE), Map.entry("completed_record", CONSOLIDATE),
			Map.entry("excluded_record", CONSOLIDATE), Map.entry("found_pairs", IDENTIFY),
			Map.entry("candidate", IDENTIFY), Map.entry("decoy_pair", IDENTIFY), Map.entry("pair_count", IDENTIFY),
			Map.entry("id_decision", IDENTIFY), Map.entry("reissue", REISSUE));

	/** Tables of which a run has no part of its own, written by identify. */
	static final List<String> LINK_TABLES = List.of("link_level", "link_pattern", "link_figure", "link_audit",
			"closed_stratum");

	private final String key = name().toLowerCase(Locale.ROOT);

	/**
	 * {@return the word on the command line}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the step of a word; empty when it is none that can be repeated}
	 */
	public static Optional<RepeatableStep> ofKey(String key) {
		return Arrays.stream(values()).filter((step) -> step.key.equals(key)).findFirst();
	}

	/**
	 * {@return whether this and all later steps write into a table of runs}
	 */
	boolean replaces(String table) {
		return !kept(table).equals("true");
	}

	/**
	 * {@return the SQL condition of the rows that earlier steps have written into a table
	 * of runs}
	 */
	String kept(String table) {
		RepeatableStep writer = FIRST_WRITER.get(table);
		if (writer != null) {
			return (compareTo(writer) <= 0) ? NONE : "true";
		}
		return switch (table) {
			case "finding" -> switch (this) {
				case STANDARDISE -> NONE;
				case CONSOLIDATE -> "step = 'standardise'";
				case IDENTIFY -> "step in ('standardise', 'consolidate')";
				case REISSUE, PUBLISH, REPORT -> "true";
			};
			case "held_record" -> switch (this) {
				case STANDARDISE -> NONE;
				case CONSOLIDATE -> "reason not in " + SHARED;
				case IDENTIFY, REISSUE, PUBLISH, REPORT -> "true";
			};
			case "ledger" -> switch (this) {
				case STANDARDISE -> NONE;
				case CONSOLIDATE -> "outcome = 'held' and reason not in " + SHARED;
				case IDENTIFY, REISSUE, PUBLISH -> "outcome <> 'published'";
				case REPORT -> "true";
			};
			default -> "true";
		};
	}

	/**
	 * {@return whether the register is written again}
	 */
	boolean publishes() {
		return this != REPORT;
	}

}
