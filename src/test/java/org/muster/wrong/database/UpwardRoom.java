package org.muster.wrong.database;

import org.muster.wrong.identify.Right;

/** Imports a stage. */
public final class UpwardRoom {

	public Right other() {
		return new Right();
	}

}
