package org.muster.wrong.audit;

import org.muster.wrong.identify.Right;

/** Imports a stage, and a step. */
public final class SidewaysAudit {

	public Right other() {
		return new Right();
	}

	public org.muster.wrong.report.step.Right step() {
		return new org.muster.wrong.report.step.Right();
	}

}
