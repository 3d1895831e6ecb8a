package org.muster.wrong.identify.step;

import java.time.Clock;
import java.time.Instant;

import javax.sql.DataSource;

import org.muster.wrong.compare.Right;

/** Breaks no law. */
public final class DownwardStep {

	public Instant now(Clock clock, DataSource database, Right right) {
		return clock.instant().plusMillis(database.hashCode() + right.hashCode());
	}

}
