package org.muster.pipeline;

import java.util.List;

/**
 * What an operator accepts to go on with.
 *
 * @param gates the words of gates that are to open
 * @param reason why; empty when it was not given
 */
public record Acceptance(List<String> gates, String reason) {

	/** Accepts nothing. */
	public static final Acceptance NONE = new Acceptance(List.of(), "");

	public Acceptance {
		gates = List.copyOf(gates);
		reason = reason.strip();
	}

}
