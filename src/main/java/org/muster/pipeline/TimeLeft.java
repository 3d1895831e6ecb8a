package org.muster.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reckons how long a run will still take: the step that runs by what it has done in this
 * attempt, the later ones by what they took in an earlier run, in proportion to the
 * records.
 */
final class TimeLeft {

	/** Below this share of a step its rate says too little. */
	private static final double ENOUGH = 0.02;

	private TimeLeft() {
	}

	/**
	 * What the step that runs has done.
	 *
	 * @param elapsed since it began in this attempt
	 * @param before units that earlier attempts had done
	 * @param done units done in all
	 * @param total units to do; 0 when that is not known
	 */
	record Work(Duration elapsed, long before, long done, long total) {
	}

	/**
	 * How long a step took earlier.
	 *
	 * @param took in the earlier run, all attempts together
	 * @param scale records of this run for each one of the earlier
	 */
	record Earlier(Duration took, double scale) {

		Duration expected() {
			return Duration.ofMillis(Math.round(this.took.toMillis() * this.scale));
		}

	}

	/**
	 * {@return how long the step that runs will still take, when there is anything to go
	 * by}
	 * @param work what it has done
	 * @param earlier how long it took earlier, if it is known
	 */
	static Optional<Duration> ofStep(Work work, Optional<Earlier> earlier) {
		long here = work.done() - work.before();
		if (work.total() > 0 && here > 0 && here >= ENOUGH * (work.total() - work.before())) {
			double each = (double) work.elapsed().toMillis() / here;
			return Optional.of(Duration.ofMillis(Math.round(each * Math.max(0, work.total() - work.done()))));
		}
		return earlier.map((took) -> {
			Duration left = took.expected().minus(work.elapsed());
			return left.isNegative() ? Duration.ZERO : left;
		});
	}

	/**
	 * {@return how long the run will still take; empty when any part of it is not known}
	 * @param step that runs
	 * @param later the steps after it
	 */
	static Optional<Duration> ofRun(Optional<Duration> step, List<Earlier> later) {
		return step.map((left) -> later.stream().map(Earlier::expected).reduce(left, Duration::plus));
	}

}
