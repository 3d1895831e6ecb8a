package org.muster.notice;

import java.util.Locale;

import org.muster.model.ExitCode;

/** How a run ended, as far as somebody may want to be told. */
public enum Ending {

	/** Done and balanced. */
	DONE,

	/** Done, but records wait for a person above the job's threshold. */
	WAITING,

	/** Done, but the balance is broken. */
	UNBALANCED,

	/** Stopped by a gate before publish. */
	GATE,

	/** Stopped by a person or a signal. */
	STOPPED,

	/** Failed. */
	FAILED;

	private final String key = name().toLowerCase(Locale.ROOT);

	/**
	 * {@return the word in job definitions and notices}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the ending that an exit code stands for}
	 */
	public static Ending of(ExitCode code) {
		return switch (code) {
			case DONE -> DONE;
			case WAITING -> WAITING;
			case UNBALANCED -> UNBALANCED;
			case GATE -> GATE;
			case INTERRUPTED, TERMINATED -> STOPPED;
			default -> FAILED;
		};
	}

}
