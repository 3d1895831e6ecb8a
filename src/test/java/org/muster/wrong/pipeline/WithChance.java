package org.muster.wrong.pipeline;

/** Is never the same twice. */
public final class WithChance {

	public double random() {
		return Math.random();
	}

}
