package org.muster.wrong.standardise;

import java.time.Clock;

/** Has a clock. */
public final class WithClock {

	public long ask(Clock clock) {
		return clock.millis();
	}

}
