package org.muster.wrong.generate;

import java.util.Random;
import java.util.UUID;

/** Is never the same twice. */
public final class WithChance {

	public Random random() {
		return new Random();
	}

	public UUID uuid() {
		return UUID.randomUUID();
	}

}
