package org.muster.receive;

import java.util.Locale;

/** What the absence of a member from a source means. */
public enum Delivery {

	/** The source holds all its members; who is absent has gone. */
	FULL,

	/** The source holds new and changed members; absence means nothing. */
	DELTA;

	private final String key = name().toLowerCase(Locale.ROOT);

	/**
	 * {@return the word in job definitions}
	 */
	public String key() {
		return this.key;
	}

}
