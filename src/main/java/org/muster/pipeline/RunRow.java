package org.muster.pipeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code run}; absent columns are {@code null}, as in the table.
 *
 * @param id the run's number
 * @param job the job's name
 * @param definitionFile where the definition was
 * @param definitionHash what it said
 * @param inputs what {@code --input} replaced, a line each
 * @param fingerprint over inputs, definition, rules, program and decisions
 * @param programVersion the program
 * @param asOf the day ages are reckoned from
 * @param dryRun whether nothing is published
 * @param status running, completed, failed, stopped or unchanged
 * @param exitCode of the last attempt
 * @param sameAsRun the run whose outcomes these are, when nothing was new
 * @param attempt the last one
 * @param step that runs, or failed
 * @param problem why it failed
 * @param operator who launched it
 * @param host where
 * @param startedAt when
 * @param endedAt when the last attempt ended
 */
public record RunRow(int id, String job, String definitionFile, String definitionHash, String inputs,
		String fingerprint, String programVersion, LocalDate asOf, boolean dryRun, String status,
		@Nullable Integer exitCode, @Nullable Integer sameAsRun, int attempt, @Nullable String step,
		@Nullable String problem, String operator, String host, @Nullable OffsetDateTime startedAt,
		@Nullable OffsetDateTime endedAt) {

	static RunRow fresh(JobDefinition job, LaunchOptions options, String fingerprint, LocalDate asOf, String host) {
		return new RunRow(0, job.name(), job.file().toAbsolutePath().normalize().toString(), job.hash(),
				options.inputs(), fingerprint, Program.version(), asOf, options.dryRun(), "running", null, null, 0,
				null, null, options.operator(), host, null, null);
	}

	RunRow unchanged(int same) {
		return new RunRow(0, this.job, this.definitionFile, this.definitionHash, this.inputs, this.fingerprint,
				this.programVersion, this.asOf, this.dryRun, "unchanged", 0, same, 0, null, null, this.operator,
				this.host, null, null);
	}

}
