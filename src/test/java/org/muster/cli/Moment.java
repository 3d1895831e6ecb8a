package org.muster.cli;

import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When something is killed.
 *
 * @param step that has just begun, or ended
 * @param ended whether it has ended
 * @param after how much later
 * @param what is killed
 */
record Moment(String step, boolean ended, Duration after, Victim what) {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** What dies. */
	enum Victim {

		PROGRAM, SERVER, BOTH

	}

	static Moment in(String step, long millis, Victim what) {
		return new Moment(step, false, Duration.ofMillis(millis), what);
	}

	static Moment afterEnd(String step, Victim what) {
		return new Moment(step, true, Duration.ZERO, what);
	}

	/**
	 * Waits for it.
	 * @param jdbc where the run works
	 * @param attempt that is watched
	 * @param program must not end before
	 */
	void await(JdbcClient jdbc, int attempt, Forked program) {
		Instant end = Instant.now().plus(PATIENCE);
		while (!hasCome(jdbc, attempt)) {
			assertThat(program.isAlive()).as("runs at %s; it says: %s", this, program.err()).isTrue();
			assertThat(Instant.now()).isBefore(end);
		}
		pause();
	}

	private boolean hasCome(JdbcClient jdbc, int attempt) {
		return jdbc
			.sql("select exists (select from step_time where attempt = ? and step = ? "
					+ (this.ended ? "and ended_at is not null)" : ")"))
			.params(attempt, this.step)
			.query(Boolean.class)
			.single();
	}

	private void pause() {
		try {
			Thread.sleep(this.after.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
