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
			return Optional.of(new Trouble(Phrase.entry(this.last + 1), Phrase.of("entry.after", this.last),
					Phrase.of("entry.gap", event.entry(), event.entry() - this.last - 1)));
		}
		boolean follows = event.previous().equals(this.head);
		boolean whole = stored.isEmpty() || stored.equals(event.hash());
		if (!whole) {
			return Optional.of(new Trouble(Phrase.entry(event.entry()), Phrase.of("hash.stored", stored),
					Phrase.of("hash.changed", event.hash())));
		}
		if (!follows && stored.isEmpty()) {
			return Optional.of(new Trouble(Phrase.entry(Math.max(1, this.last)),
					Phrase.of("hash.follower", event.entry(), event.previous()),
					Phrase.of("hash.one-moved", this.head)));
		}
		return follows ? Optional.empty() : Optional.of(new Trouble(Phrase.entry(event.entry()),
				Phrase.of("hash.before", this.head), Phrase.of("hash.moved", event.previous())));
	}

	/**
	 * Looks at a line that is no entry.
	 */
	void unreadable(Phrase found) {
		if (this.trouble.isEmpty()) {
			this.trouble = Optional.of(new Trouble(Phrase.entry(this.last + 1), Phrase.of("entry.form"), found));
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
