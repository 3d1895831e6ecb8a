package org.muster.report;

import java.util.List;

/**
 * Values and records of a run drawn by lot, each with what it comes from or became.
 *
 * @param seed from which the draw can be made again: the first 15 hexadecimal digits of
 * the run's fingerprint
 * @param traces masked; for each record drawn what became of it, then one of its values
 */
public record Sample(String seed, List<Trace> traces) {

	public Sample {
		traces = List.copyOf(traces);
	}

}
