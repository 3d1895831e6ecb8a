package org.muster.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleProgressTest {

	private static final String OVER = "\r\u001b[K";

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	private final HandClock clock = new HandClock();

	@Test
	void writesOneLineOverOnTerminal() {
		ConsoleProgress progress = progress(true);
		progress.started("publish", 4000);
		advance(progress, 249, 500);
		advance(progress, 751, 500);
		advance(progress, 1000, 4000);
		advance(progress, 500, 0);
		progress.ended("publish");
		assertThat(text()).isEqualTo(
				OVER + "6/7 publish ..." + OVER + "6/7 publish: 1,000 of 4,000 (25 %), 1,000 a second, 3.0 s left"
						+ OVER + "6/7 publish: 5,000 of 4,000 (100 %), 2,500 a second, 0.0 s left" + OVER
						+ "6/7 publish: 5,000 of 4,000 (100 %), 2,000 a second, 0.0 s left" + OVER
						+ "6/7 publish: 2.5 s" + System.lineSeparator());
	}

	@Test
	void writesBeginningAndEndElsewhere() {
		ConsoleProgress progress = progress(false);
		progress.started("inspect", 10);
		advance(progress, 61_000, 5);
		progress.ended("inspect");
		assertThat(text()).isEqualTo("""
				look at the input files ...
				look at the input files: 1 min 01 s
				""".replace("\n", System.lineSeparator()));
	}

	@Test
	void saysNothingOfShareWhenTheTotalIsUnknown() {
		ConsoleProgress progress = progress(true);
		progress.started("report", 0);
		advance(progress, 1000, 5);
		assertThat(text()).isEqualTo(OVER + "7/7 report ...");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0.0 s", "1299, 1.2 s", "59999, 59.9 s", "60000, 1 min 00 s", "125999, 2 min 05 s",
			"7200000, 120 min 00 s" })
	void writesDurations(long millis, String text) {
		assertThat(ConsoleProgress.duration(Duration.ofMillis(millis))).isEqualTo(text);
	}

	private ConsoleProgress progress(boolean terminal) {
		return new ConsoleProgress(new PrintStream(this.shown, true, StandardCharsets.UTF_8), new Texts("en"), terminal,
				this.clock);
	}

	private void advance(ConsoleProgress progress, long millis, long records) {
		this.clock.now = this.clock.now.plusMillis(millis);
		progress.advanced(records);
	}

	private String text() {
		return this.shown.toString(StandardCharsets.UTF_8);
	}

	/** A clock that stands still until it is moved. */
	private static final class HandClock extends Clock {

		private Instant now = Instant.EPOCH;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
