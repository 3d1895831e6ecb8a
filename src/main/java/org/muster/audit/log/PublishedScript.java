package org.muster.audit.log;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.muster.audit.PublishDigest;

/**
 * A script for {@code psql} that tells whether what a run published is still what its
 * event of publishing says, so that somebody without the program can see it.
 */
final class PublishedScript {

	private PublishedScript() {
	}

	/**
	 * {@return the script: for each section one line as it was told and one as it is}
	 * @param run whose rows they are
	 */
	static String of(int run) {
		return """
				-- Tells whether what run %1$d published is still what the log says of it, without the program:
				--   psql -X -q -At -v ON_ERROR_STOP=1 -f %2$s | uniq -u
				-- No line: all is as it was told. Else the SHA-256 that was told, and the one found, of each section that differs.
				-- After 'db purge' the run's own rows are gone. 'codes' is as the newest run left it.
				-- For a report of an attempt whose steps were repeated later, put its schema in front of the path:
				--   set search_path = run_%1$d_attempt_1, muster;
				set search_path = muster;
				\\set run %1$d
				begin transaction isolation level repeatable read, read only;
				"""
			.formatted(run, Bundle.PUBLISHED)
				+ Stream.concat(PublishDigest.ALL.stream(), Stream.of(PublishDigest.CODES))
					.map(PublishedScript::section)
					.collect(Collectors.joining())
				+ "\ncommit;\n";
	}

	private static String section(String section) {
		String events = section.equals(PublishDigest.CODES) ? "" : " and told ->> 'run' = :'run'";
		return """

				select coalesce((select told ->> '%1$s' from event where told ->> 'kind' in ('publish', 'plan')%2$s
				                  order by entry desc limit 1), 'nothing was told') || '  %1$s';
				\\o | sha256sum | sed 's/-$/%1$s/'
				%3$s
				\\o
				""".formatted(section, events, PublishDigest.recipe(section));
	}

}
