package org.muster.wrong.generate;

import java.util.Random;

/** Breaks no law. */
public final class WithSeed {

	public Random random(long seed) {
		return new Random(seed);
	}

}
