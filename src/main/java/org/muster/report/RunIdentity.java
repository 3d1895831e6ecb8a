package org.muster.report;

import java.util.List;

/**
 * Which run a report is about. Times are ISO 8601 in UTC, empty when not yet known.
 *
 * @param id its number
 * @param data the run whose rows its figures are; another one when nothing was new
 * @param job the job
 * @param definitionFile where the definition was read
 * @param definitionHash SHA-256 of the definition
 * @param fingerprint SHA-256 over inputs, definition, rules, program and decisions
 * @param rulesVersion version of the rules
 * @param programVersion version of the program
 * @param programCommit that it was built from; empty when the build did not know
 * @param asOf the day ages are reckoned from
 * @param status as stored
 * @param exitCode as stored, empty while the run is not over
 * @param operator who launched it
 * @param host where
 * @param startedAt when
 * @param endedAt when it was over
 * @param attempts all attempts, in order
 */
public record RunIdentity(int id, int data, String job, String definitionFile, String definitionHash,
		String fingerprint, String rulesVersion, String programVersion, String programCommit, String asOf,
		String status, String exitCode, String operator, String host, String startedAt, String endedAt,
		List<Attempt> attempts) {

	public RunIdentity {
		attempts = List.copyOf(attempts);
	}

	/**
	 * One attempt at a run.
	 *
	 * @param attempt from 1
	 * @param operator who made it
	 * @param host where
	 * @param startedAt when
	 * @param endedAt when it was over
	 * @param result such as {@code completed} or {@code lost}
	 * @param problem why it failed, without personal values
	 * @param repeatedFrom the step from which it repeated the run; empty when it did not
	 * @param reason why it repeated the run
	 */
	public record Attempt(int attempt, String operator, String host, String startedAt, String endedAt, String result,
			String problem, String repeatedFrom, String reason) {
	}

}
