package org.muster.model;

import java.util.Locale;

/** How much a finding weighs, the gravest first. */
public enum Severity {

	/** The record is held in quarantine. */
	HOLD,

	/** Two facts deny each other; both are kept. */
	CONFLICT,

	/** Something is probably wrong. */
	WARNING,

	/** Something to know. */
	NOTE;

	private final String key = name().toLowerCase(Locale.ROOT);

	/**
	 * {@return the word in reports}
	 */
	public String key() {
		return this.key;
	}

}
