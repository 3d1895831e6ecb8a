package org.muster.reissue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How far a card is on its way. The steps are those reported of the campaign of 2025:
 * list, take data and photo, confirm by signature, print, hand over.
 */
public enum CardState {

	/** By a run. */
	LISTED,

	/** Data and photo are taken. */
	CAPTURED,

	/** The member has signed that they are right. */
	CONFIRMED,

	/** The new card exists. */
	PRINTED,

	/** The member has it. */
	HANDED_OVER,

	/** It shall not be issued, a person said. */
	CANCELLED,

	/** The run that listed it was taken back or repeated; nobody had worked on it. */
	UNLISTED;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return whether somebody has still to do something}
	 */
	public boolean isOpen() {
		return compareTo(HANDED_OVER) < 0;
	}

	/**
	 * {@return the states that a person may move a card to from this one: the next one;
	 * the one before, when something has to be done again; cancelled}
	 */
	public Set<CardState> next() {
		return switch (this) {
			case LISTED -> EnumSet.of(CAPTURED, CANCELLED);
			case CAPTURED -> EnumSet.of(CONFIRMED, LISTED, CANCELLED);
			case CONFIRMED -> EnumSet.of(PRINTED, CAPTURED, CANCELLED);
			case PRINTED -> EnumSet.of(HANDED_OVER, CONFIRMED, CANCELLED);
			case HANDED_OVER, CANCELLED, UNLISTED -> EnumSet.noneOf(CardState.class);
		};
	}

	/**
	 * {@return whether a move from here needs a note that says why}
	 */
	public boolean needsReason(CardState to) {
		return to == CANCELLED || to.compareTo(this) < 0;
	}

	/**
	 * {@return the word in commands, sheets and the database}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the state of that key, or empty}
	 */
	public static Optional<CardState> ofKey(String key) {
		return Arrays.stream(values()).filter((state) -> state.key.equals(key)).findFirst();
	}

	/**
	 * {@return the keys of the states that a person can ask for, in order}
	 */
	public static List<String> keys() {
		return Arrays.stream(values()).filter((state) -> state != UNLISTED).map(CardState::key).toList();
	}

}
