package org.muster.wrong.standardise;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

/** Asks for the time in three ways. */
public final class WithTime {

	public Supplier<Instant> byReference() {
		return Instant::now;
	}

	public Date byConstructor() {
		return new Date();
	}

	public long byCall() {
		return System.currentTimeMillis();
	}

}
