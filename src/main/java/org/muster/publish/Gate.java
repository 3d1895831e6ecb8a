package org.muster.publish;

import java.util.Locale;

/** What must hold before a run is published. */
public enum Gate {

	/** No more than a share of the records read may be held. */
	MOST_HELD,

	/** At least a share of the members must have a national ID. */
	LEAST_ID_COVERAGE;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return the word in job definitions}
	 */
	public String key() {
		return this.key;
	}

}
