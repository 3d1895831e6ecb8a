package org.muster.model;

import java.util.Locale;

/** How a member came by the national ID, or why there is none yet. */
public enum IdMethod {

	/** By evidence that admits no other citizen. */
	CERTAIN,

	/** By match weight above the job's threshold. */
	LINKED,

	/** By a reviewer's decision. */
	REVIEWED,

	/** Waits for a reviewer. */
	PENDING,

	/** No citizen was found, or a reviewer found none. */
	NONE;

	private final String key = name().toLowerCase(Locale.ROOT);

	/**
	 * {@return the word in the database and in exports}
	 */
	public String key() {
		return this.key;
	}

}
