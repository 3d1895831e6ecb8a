package org.muster.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements of a report as one script for {@code psql}, so that somebody without the
 * program gets every figure again.
 */
public final class Annex {

	/** Name of the file beside the report. */
	public static final String FILE = "annex.sql";

	/** How to run it. */
	static final String HOW = "psql -X -q -v ON_ERROR_STOP=1 -f " + FILE;

	private static final String RUN = """
			select id as run, job, definition_hash, fingerprint, rules_version, program_version, program_commit, as_of, dry_run, status, exit_code,
			       operator, host
			  from run
			 where id = %d""";

	private static final String ATTEMPTS = """
			select attempt, operator, host, result, repeated_from, reason
			  from attempt
			 where run_id = %d
			 order by attempt""";

	private static final String IN_ALL = """
			select sum(read) as read, sum(published) as published, sum(held) as held, sum(merged) as merged,
			       sum(excluded) as excluded, sum(in_progress) as in_progress,
			       sum(read) = sum(published) + sum(held) + sum(merged) + sum(excluded) + sum(in_progress) as adds_up
			  from (
			%s
			) file""";

	private Annex() {
	}

	/**
	 * Makes the script. Before each statement it prints what it gives, as {@code figure}
	 * or {@code digest} and the key that it has in the JSON.
	 * @param report whose figures are to be had again
	 * @return the file's text
	 */
	public static String sql(RunReport report) {
		StringBuilder script = new StringBuilder("""
				-- Gives every figure of the report of run %1$d of %2$s again, without the program:
				--   %4$s
				-- Compare with report.json: figures, by key, and digest, by section. A digest is printed by sha256sum.
				-- For a report of an attempt whose steps were repeated later, put its schema in front of the path:
				--   set search_path = run_%3$d_attempt_1, muster;
				set search_path = muster;
				\\pset format csv
				\\set run %3$d
				begin transaction isolation level repeatable read, read only;
				""".formatted(report.run().id(), report.run().job(), report.run().data(), HOW));
		statements(report).forEach((key, sql) -> script.append("\n\\echo ").append(key).append('\n').append(sql));
		report.digest()
			.forEach((section, digest) -> script.append("\n\\echo digest ")
				.append(section)
				.append("\n\\o | sha256sum\n")
				.append(digest.sql())
				.append("\n\\o\n"));
		return script.append("\ncommit;\n").toString();
	}

	private static Map<String, String> statements(RunReport report) {
		Map<String, String> statements = new LinkedHashMap<>();
		statements.put("run", ended(RUN.formatted(report.run().id())));
		statements.put("attempts", ended(ATTEMPTS.formatted(report.run().id())));
		report.figures().forEach((key, figure) -> {
			statements.put("figure " + key, ended(figure.sql()));
			if (key.equals("balance")) {
				statements.put("balance in all", ended(IN_ALL.formatted(figure.sql())));
			}
		});
		return statements;
	}

	private static String ended(String sql) {
		return sql.endsWith(";") ? sql + "\n" : sql + ";\n";
	}

}
