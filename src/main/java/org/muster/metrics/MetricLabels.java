package org.muster.metrics;

import java.util.Collection;
import java.util.Set;

/** The closed lists that the values of labels come from. */
public final class MetricLabels {

	/** Stands for every value that is on no list. */
	public static final String OTHER = "other";

	private static final Set<String> STATUSES = Set.of("COMPLETED", "EXECUTING", "FAILED", "FAILURE", "NOOP", "STOPPED",
			"SUCCESS", "UNKNOWN");

	private final Set<String> jobs;

	private final Set<String> steps;

	/**
	 * Closes the lists.
	 * @param jobs the names of the job definitions
	 * @param steps the names of the steps
	 */
	public MetricLabels(Collection<String> jobs, Collection<String> steps) {
		this.jobs = Set.copyOf(jobs);
		this.steps = Set.copyOf(steps);
	}

	/**
	 * {@return this name, if a job has it}
	 */
	String job(String name) {
		return this.jobs.contains(name) ? name : OTHER;
	}

	/**
	 * {@return this name, if a step has it; for a partition such as
	 * {@code standardise:partition7}, that of its step}
	 */
	String step(String name) {
		int colon = name.indexOf(':');
		String step = (colon < 0) ? name : name.substring(0, colon);
		return this.steps.contains(step) ? step : OTHER;
	}

	/**
	 * {@return this status, if Spring Batch has it}
	 */
	String status(String status) {
		return STATUSES.contains(status) ? status : OTHER;
	}

}
