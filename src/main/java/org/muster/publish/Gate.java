package org.muster.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What must hold before a run is published. */
public enum Gate {

	/** Every record read must have become a member or been set aside. */
	BALANCE,

	/** No more than a share of the records read may be held. */
	MOST_HELD,

	/** At least a share of the members must have a national ID. */
	LEAST_ID_COVERAGE,

	/** No more than a share of the published members may change. */
	LARGEST_CHANGE,

	/**
	 * No more than a share of the members of the last full delivery may be missing from
	 * this one.
	 */
	MOST_MISSING;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return the word in job definitions}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return whether a person may open it for a stated reason; a broken balance is a
	 * defect, which no reason mends}
	 */
	public boolean isAcceptable() {
		return this != BALANCE;
	}

	/**
	 * {@return the gate of a word; empty when there is none}
	 */
	public static Optional<Gate> ofKey(String key) {
		return Arrays.stream(values()).filter((gate) -> gate.key.equals(key)).findFirst();
	}

}
