package org.muster.wrong.standardise;

import org.muster.wrong.identify.Right;

/** Imports another stage. */
public final class SidewaysStage {

	public Right other() {
		return new Right();
	}

}
