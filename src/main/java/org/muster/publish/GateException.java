package org.muster.publish;

import java.util.List;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** A gate stopped the run before publish; nothing was published. */
public final class GateException extends OperatorException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says which gates did not open.
	 * @param runId the run
	 * @param closed at least one
	 */
	public GateException(int runId, List<GateResult> closed) {
		super(isBroken(closed) ? ExitCode.UNBALANCED : ExitCode.GATE,
				"""
						a gate stopped the run before publish; nothing was published:
						- %s
						%s""".formatted(String.join("\n- ", closed.stream().map(GateResult::toString).toList()),
						isBroken(closed)
								? "The balance is broken by a defect of the program, and cannot be accepted: report it."
								: cure(runId, closed)));
	}

	private static boolean isBroken(List<GateResult> closed) {
		return closed.stream().anyMatch((result) -> !result.gate().isAcceptable());
	}

	private static String cure(int runId, List<GateResult> closed) {
		return """
				Correct the input or 'gates' in the job definition and start a new run; or, if that is how it should be, \
				go on with: ./muster resume %d%s --reason TEXT"""
			.formatted(runId,
					String.join("", closed.stream().map((result) -> " --accept " + result.gate().key()).toList()));
	}

}
