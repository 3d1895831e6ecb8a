package org.muster.wrong.standardise.step;

import org.muster.wrong.identify.Right;

/** Imports another stage, and its step. */
public final class SidewaysStep {

	public Right other() {
		return new Right();
	}

	public org.muster.wrong.identify.step.Right step() {
		return new org.muster.wrong.identify.step.Right();
	}

}
