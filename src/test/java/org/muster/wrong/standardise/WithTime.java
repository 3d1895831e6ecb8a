package org.muster.wrong.standardise;

import java.time.Instant;
import java.util.function.Supplier;

/** Asks for the time in three ways. */
public final class WithTime {

	public Supplier<Instant> byReference() {
		return Instant::now;
	}

	public long forLater() {
		return System.nanoTime();
	}

	public long byCall() {
		return System.currentTimeMillis();
	}

}
