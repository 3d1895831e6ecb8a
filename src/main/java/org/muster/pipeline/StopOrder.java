package org.muster.pipeline;

import org.muster.model.ExitCode;

/**
 * That an attempt is to stop, and on whose word.
 *
 * @param code what the process ends with
 * @param problem for the operator: who stopped it, and that it can be resumed
 */
record StopOrder(ExitCode code, String problem) {

	/**
	 * {@return the order of a signal}
	 * @param name such as {@code TERM}
	 */
	static StopOrder ofSignal(String name) {
		return new StopOrder("INT".equals(name) ? ExitCode.INTERRUPTED : ExitCode.TERMINATED,
				"stopped by the signal SIG%s; it can be resumed".formatted(name));
	}

	/**
	 * {@return the order that somebody gave in another terminal}
	 */
	static StopOrder ofOperator(String operator) {
		return new StopOrder(ExitCode.TERMINATED,
				"stopped by %s with './muster stop'; it can be resumed".formatted(operator));
	}

}
