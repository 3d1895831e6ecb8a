package org.muster.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * A job-completion report. Its canonical JSON is the report; every page is made from it.
 *
 * @param format the version of this form
 * @param verdict how the run stands
 * @param run which run
 * @param figures table by key; but for those of the run's circumstances the same for the
 * same input, rules and program
 * @param digest by section; {@code all} over the rows of all of them
 * @param sample records drawn by lot, with what they come from and became
 * @param timings how long each step took, in order of time
 */
public record RunReport(String format, Verdict verdict, RunIdentity run, Map<String, Figure> figures,
		Map<String, Digest> digest, Sample sample, List<Timing> timings) {

	/** The version of the form that this program writes. */
	public static final String FORMAT = "muster-report-1";

	private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	public RunReport {
		figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
		digest = Collections.unmodifiableMap(new LinkedHashMap<>(digest));
		timings = List.copyOf(timings);
	}

	/**
	 * {@return a table}
	 * @throws IllegalArgumentException if the report has none of that key
	 */
	public Figure figure(String key) {
		Figure figure = this.figures.get(key);
		if (figure == null) {
			throw new IllegalArgumentException("the report has no figure '" + key + "'");
		}
		return figure;
	}

	/**
	 * {@return the canonical JSON: keys sorted, two spaces, LF; equal reports give equal
	 * texts}
	 */
	public String toJson() {
		return MAPPER.writeValueAsString(this) + "\n";
	}

	/**
	 * Reads a canonical JSON.
	 * @param name of the file, for messages
	 * @param json its text
	 * @return the report
	 * @throws OperatorException if the text is not such a report
	 */
	public static RunReport ofJson(String name, String json) {
		try {
			RunReport report = MAPPER.readValue(json, RunReport.class);
			if (FORMAT.equals(report.format())) {
				return report;
			}
		}
		catch (JacksonException ex) {
			throw notAReport(name);
		}
		throw notAReport(name);
	}

	private static OperatorException notAReport(String name) {
		return new OperatorException(ExitCode.MALFORMED_INPUT,
				"%s: not a report of form '%s'. Name the JSON file that './muster report RUN --format json' wrote."
					.formatted(name, FORMAT));
	}

	/**
	 * A digest and how to make it again.
	 *
	 * @param sha256 64 hexadecimal digits
	 * @param sql statements for psql whose output, as it comes, has this SHA-256
	 */
	public record Digest(String sha256, String sql) {
	}

}
