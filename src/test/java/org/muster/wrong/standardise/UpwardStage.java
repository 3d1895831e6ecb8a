package org.muster.wrong.standardise;

import org.muster.wrong.standardise.step.Right;

/** Imports its own step. */
public final class UpwardStage {

	public Right other() {
		return new Right();
	}

}
