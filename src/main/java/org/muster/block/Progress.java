package org.muster.block;

/** Is told how a run gets on; called from several threads. Never decides anything. */
public interface Progress {

	/** Tells nobody. */
	Progress SILENT = new Progress() {
	};

	/**
	 * A step begins.
	 * @param step its name
	 * @param records how many records, or other units, it has to do; 0 when that is not
	 * known
	 */
	default void started(String step, long records) {
	}

	/**
	 * The step has got on.
	 * @param records done since the last call
	 */
	default void advanced(long records) {
	}

	/**
	 * A step has ended.
	 * @param step its name
	 */
	default void ended(String step) {
	}

	/**
	 * Transactions got in each other's way; what was not committed is done again.
	 * @param problem without any value of a record
	 * @param time how often it has been done again, from 1
	 * @param most how often it is done again at most
	 */
	default void again(String problem, int time, int most) {
	}

	/** The run is about to stop, at the next commit. */
	default void stopping() {
	}

}
