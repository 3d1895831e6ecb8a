package org.muster.wrong.identify.step;

import org.muster.wrong.pipeline.Right;

/** Imports what stands above. */
public final class UpwardStep {

	public Right other() {
		return new Right();
	}

}
