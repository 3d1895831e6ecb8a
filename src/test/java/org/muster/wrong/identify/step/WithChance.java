package org.muster.wrong.identify.step;

import java.util.concurrent.ThreadLocalRandom;

/** Is never the same twice. */
public final class WithChance {

	public int random() {
		return ThreadLocalRandom.current().nextInt();
	}

}
