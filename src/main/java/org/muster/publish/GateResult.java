package org.muster.publish;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How a gate was found.
 *
 * @param gate which
 * @param part what it looks at, such as the records held
 * @param whole what that is a share of
 * @param limit as a fraction from 0 to 1
 * @param state whether the run may pass
 * @param sentence the figures in words, without the gate
 */
public record GateResult(Gate gate, long part, long whole, BigDecimal limit, State state, String sentence) {

	/** Whether a run may pass a gate. */
	public enum State {

		/** It may. */
		OPEN,

		/** It may not. */
		CLOSED,

		/** It may, because a person said so with these figures before the eyes. */
		ACCEPTED,

		/** There is nothing to look at. */
		NOT_APPLICABLE;

		private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

		/**
		 * {@return the word in the database}
		 */
		public String key() {
			return this.key;
		}

	}

	/**
	 * {@return whether the run may not pass}
	 */
	public boolean isClosed() {
		return this.state == State.CLOSED;
	}

	/**
	 * {@return this gate, opened by a person}
	 */
	public GateResult accepted() {
		return new GateResult(this.gate, this.part, this.whole, this.limit, State.ACCEPTED, this.sentence);
	}

	/**
	 * {@return such as {@code most-held: 3 of 120 records are held; the job allows 1 %}}
	 */
	@Override
	public String toString() {
		return this.gate.key() + ": " + this.sentence;
	}

}
