package org.muster.model;

/** How a command ended, as the shell sees it. */
public enum ExitCode {

	/** Done and balanced. */
	DONE(0),

	/** Failed; the run can be resumed. */
	FAILED(1),

	/** Wrong usage. */
	USAGE(2),

	/** Out of memory. */
	OUT_OF_MEMORY(3),

	/** Done, but records wait in quarantine or review above the job's threshold. */
	WAITING(4),

	/** The balance or the audit chain is broken. */
	UNBALANCED(5),

	/** A gate stopped the run before publish. */
	GATE(6),

	/** Malformed input. */
	MALFORMED_INPUT(65),

	/** Input missing. */
	INPUT_MISSING(66),

	/** Database unreachable. */
	DATABASE_UNREACHABLE(69),

	/** Another run holds the lock. */
	LOCKED(75),

	/** Not permitted. */
	NOT_PERMITTED(77),

	/** Wrong configuration, or a resume refused because inputs or rules changed. */
	CONFIGURATION(78),

	/** Stopped by SIGINT; can be resumed. */
	INTERRUPTED(130),

	/** Stopped by SIGTERM; can be resumed. */
	TERMINATED(143);

	private final int code;

	ExitCode(int code) {
		this.code = code;
	}

	/**
	 * {@return the code of a number}
	 * @throws IllegalArgumentException if there is none
	 */
	public static ExitCode of(int number) {
		for (ExitCode code : values()) {
			if (code.code == number) {
				return code;
			}
		}
		throw new IllegalArgumentException("no exit code " + number);
	}

	/**
	 * {@return the number}
	 */
	public int code() {
		return this.code;
	}

}
