package org.muster.wrong.metrics;

import org.muster.wrong.standardise.step.Right;

/** Imports a step. */
public final class SidewaysMetrics {

	public Right other() {
		return new Right();
	}

}
