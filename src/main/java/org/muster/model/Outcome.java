package org.muster.model;

import java.util.Locale;

/** What became of one input record. */
public enum Outcome {

	/** Written to the register. */
	PUBLISHED,

	/** Quarantined, with a reason. */
	HELD,

	/** The same member as another record, which is named. */
	MERGED,

	/** Left out by a rule of the job, which is named. */
	EXCLUDED,

	/** Not yet decided. */
	IN_PROGRESS;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return the word in the ledger and in exports, such as {@code in-progress}}
	 */
	public String key() {
		return this.key;
	}

}
