package org.muster.publish;

import java.util.List;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** A gate stopped the run before publish; nothing was published. */
public final class GateException extends OperatorException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says which gates did not open.
	 * @param closed one sentence for each
	 */
	public GateException(List<String> closed) {
		super(ExitCode.GATE, """
				a gate stopped the run before publish; nothing was published:
				- %s
				Correct the input and start a new run, or change 'gates' in the job definition."""
			.formatted(String.join("\n- ", closed)));
	}

}
