package org.muster.report;

import java.util.List;
import java.util.Locale;

/**
 * What a reader has to know first.
 *
 * @param state how the run stands
 * @param dryRun whether nothing was to be published
 * @param balanced whether every record read has exactly one outcome and the tables agree
 * @param read how many records were read
 * @param waiting how many records wait for a person, in quarantine or review
 * @param step where the run stands or failed; empty when it is completed
 * @param problem why it failed; empty when it did not
 * @param disagreements the cross-checks that do not hold
 */
public record Verdict(State state, boolean dryRun, boolean balanced, long read, long waiting, String step,
		String problem, List<String> disagreements) {

	public Verdict {
		disagreements = List.copyOf(disagreements);
	}

	/** How a run stands. */
	public enum State {

		/** Done, and the balance holds. */
		DONE,

		/** Done, and more records wait for a person than the job allows. */
		WAITING,

		/** Done, and the balance does not hold. */
		UNBALANCED,

		/** Stopped before publish by a gate. */
		GATE,

		/** Failed; can be resumed. */
		FAILED,

		/** Stopped by a person or a signal; can be resumed. */
		STOPPED,

		/** Still running. */
		RUNNING,

		/** Done and published, and taken back since. */
		REVERTED;

		private final String key = name().toLowerCase(Locale.ROOT);

		/**
		 * {@return the word in texts}
		 */
		public String key() {
			return this.key;
		}

	}

}
