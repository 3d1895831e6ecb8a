package org.muster.pipeline.lineage;

import java.util.List;
import java.util.Map;

/**
 * What a step reads and writes.
 *
 * @param files kinds of input files
 * @param reads tables
 * @param writes tables
 * @param columns of a table written, the column of a table read that it comes from when
 * that has another name or several have the same: {@code table.column} to
 * {@code table.column}
 */
record Flow(List<String> files, List<String> reads, List<String> writes, Map<String, String> columns) {

	private static final Flow NOTHING = new Flow(List.of(), List.of(), List.of(), Map.of());

	private static final List<String> MEMBERS = List.of("record", "completed_record");

	/** Of steps that are none of these, nothing is told but that they ran. */
	private static final Map<String, Flow> STEPS = Map.of("receive",
			new Flow(List.of("member", "registry", "decisions"), List.of(),
					List.of("source_file", "block", "review_decision"), Map.of()),
			"standardise",
			new Flow(List.of("member"), List.of("correction"),
					List.of("record", "field_change", "finding", "held_record"), Map.of()),
			"consolidate",
			new Flow(List.of(), List.of("record"),
					List.of("completed_record", "merged_record", "excluded_record", "held_record"), Map.of()),
			"identify", new Flow(List.of("registry"), MEMBERS, List.of("found_pairs", "decoy_pair"), Map.of()),
			"identify.candidates",
			new Flow(List.of("registry"), List.of("found_pairs"), List.of("candidate"), Map.of()), "identify.decide",
			new Flow(List.of(), List.of("candidate", "record", "completed_record", "review_decision"),
					List.of("id_decision"), Map.of("id_decision.national_id", "candidate.national_id")),
			"reissue",
			new Flow(List.of(), List.of("record", "completed_record", "id_decision", "member"), List.of("reissue"),
					Map.of()),
			"publish",
			new Flow(List.of(), List.of("record", "completed_record", "id_decision"),
					List.of("member", "member_history", "ledger"),
					Map.of("member.national_id", "id_decision.national_id", "member.id_method", "id_decision.method",
							"member.id_probability", "id_decision.probability")),
			"report",
			new Flow(List.of(), List.of("ledger", "finding", "id_decision", "reissue", "member"), List.of(), Map.of()));

	/** What a whole run reads and writes. */
	static final Flow RUN = new Flow(List.of("member", "registry", "decisions"), List.of(),
			List.of("member", "member_history", "ledger", "reissue", "finding"), Map.of());

	private static final List<String> REGISTER = List.of("member", "member_history");

	Flow {
		files = List.copyOf(files);
		reads = List.copyOf(reads);
		writes = List.copyOf(writes);
		columns = Map.copyOf(columns);
	}

	/**
	 * {@return the flow of a step}
	 */
	static Flow of(String step) {
		return STEPS.getOrDefault(step, NOTHING);
	}

	/**
	 * {@return the same without what only a run writes that publishes}
	 */
	Flow dry() {
		return new Flow(this.files, this.reads,
				this.writes.stream().filter((table) -> !REGISTER.contains(table)).toList(), this.columns);
	}

}
