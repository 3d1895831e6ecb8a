package org.muster.audit.log;

import java.util.Optional;

/**
 * Follows the chain entry by entry and stops at the first that does not fit. Who changes
 * one entry cannot make it fit without changing all that follow, which checkpoints show.
 */
final class ChainCheck {

	private long last;

	private String head = Event.NOTHING;

	private Optional<Trouble> trouble = Optional.empty();

	/**
	 * Looks at the next entry.
	 * @param event the entry
	 * @param stored its hash as it is stored beside it; empty where none is
	 */
	void next(Event event, String stored) {
		if (this.trouble.isPresent()) {
			return;
		}
		this.trouble = judge(event, stored);
		this.last = event.entry();
		this.head = event.hash();
	}

	private Optional<Trouble> judge(Event event, String stored) {
		if (event.entry() != this.last + 1) {
			return Optional.of(new Trouble("entry " + (this.last + 1), "the entry after entry " + this.last,
					"entry %d: %d entries are missing".formatted(event.entry(), event.entry() - this.last - 1)));
		}
		boolean follows = event.previous().equals(this.head);
		boolean whole = stored.isEmpty() || stored.equals(event.hash());
		if (!whole) {
			return Optional.of(new Trouble("entry " + event.entry(), "the SHA-256 stored with it, " + stored,
					event.hash() + ": it was changed"));
		}
		if (!follows && stored.isEmpty()) {
			return Optional.of(new Trouble("entry " + Math.max(1, this.last),
					"the SHA-256 that entry %d says it has, %s".formatted(event.entry(), event.previous()),
					this.head + ": one of the two was changed, put in or moved"));
		}
		return follows ? Optional.empty()
				: Optional.of(new Trouble("entry " + event.entry(), "the SHA-256 of the entry before it, " + this.head,
						event.previous() + ": it was changed, put in or moved"));
	}

	/**
	 * Looks at a line that is no entry.
	 */
	void unreadable(String where) {
		if (this.trouble.isEmpty()) {
			this.trouble = Optional
				.of(new Trouble("entry " + (this.last + 1), "a number, a SHA-256 and an event", where));
		}
	}

	/**
	 * {@return the last entry that was looked at}
	 */
	long last() {
		return this.last;
	}

	/**
	 * {@return hash of the last entry that was looked at}
	 */
	String head() {
		return this.head;
	}

	/**
	 * {@return the first entry that does not fit}
	 */
	Optional<Trouble> trouble() {
		return this.trouble;
	}

}
