package org.muster.wrong.model;

import org.muster.wrong.compare.Right;

/** Imports what stands above. */
public final class UpwardModel {

	public Right other() {
		return new Right();
	}

}
