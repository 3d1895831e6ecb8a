package org.muster.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be exported. Columns and order are defined in {@code src/docs/formats.md}. */
public enum Export {

	/** One row for every data record of every member file. */
	OUTCOMES("source_file", "record_number", "line_number", "outcome", "member_no", "full_name", "birth_date", "gender",
			"national_id", "id_method", "id_probability", "reissue_reasons", "findings"),

	/** One row a member published by the run. */
	MEMBERS("member_no", "full_name", "birth_date", "gender", "national_id", "id_method", "id_probability", "old_id",
			"card_number", "profile_number", "home_place", "home_province", "residence", "residence_province",
			"organisation", "admission_date", "official_date", "phone", "status", "first_run", "changed_run",
			"printed_name", "home_commune", "residence_commune", "birth_province", "birth_commune",
			"temporary_province", "temporary_commune", "badge_number", "birth_name", "aliases", "birth_place",
			"temporary_address", "ethnic_group", "religion", "occupation_before", "occupation_now", "general_education",
			"professional_level", "political_theory", "foreign_language", "admission_place", "org_province",
			"org_district", "org_base", "org_section", "org_cell", "service_category", "workplace", "transfer_in",
			"transfer_out", "death_date", "exit_date", "photo", "note", "card_condition"),

	/** One row a finding. */
	FINDINGS("source_file", "record_number", "member_no", "code", "field", "step", "detail"),

	/** One row a card with a reason to be issued again. */
	REISSUE("member_no", "full_name", "birth_date", "national_id", "organisation", "card_number", "reasons", "listed",
			"obstacles"),

	/** One row a member that is missing from a full delivery. */
	MISSING("member_no", "full_name", "birth_date", "national_id", "organisation", "status", "since_run");

	private final String key = name().toLowerCase(Locale.ROOT);

	private final List<String> columns;

	Export(String... columns) {
		this.columns = List.of(columns);
	}

	/**
	 * {@return the word on the command line, such as {@code outcomes}}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the header, in order}
	 */
	public List<String> columns() {
		return this.columns;
	}

	/**
	 * {@return the export of that key, or empty}
	 */
	public static Optional<Export> ofKey(String key) {
		return Arrays.stream(values()).filter((export) -> export.key.equals(key)).findFirst();
	}

	/**
	 * {@return the query of the rows in order, values as they are}
	 */
	String rows(int run) {
		return Statement.ofRun(Statement.text("exports", this.key), run);
	}

	/**
	 * {@return the query of the cells in order: empty ones null, which COPY writes as
	 * nothing, and no cell a formula}
	 */
	String cells(int run) {
		String cells = this.columns.stream().map(Export::cell).collect(Collectors.joining(", "));
		return "select " + cells + " from (" + rows(run) + ") as rows (" + String.join(", ", this.columns) + ")";
	}

	private static String cell(String column) {
		return """
				nullif(case when left(%1$s::text, 1) in ('=', '+', '-', '@', E'\\t', E'\\r') \
				then '''' || %1$s::text else %1$s::text end, '') as %1$s""".formatted(column);
	}

}
