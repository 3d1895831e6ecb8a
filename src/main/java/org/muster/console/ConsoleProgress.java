package org.muster.console;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.muster.block.Progress;

/**
 * Shows progress: on a terminal one line that is written over, elsewhere one line when a
 * step begins and one when it ends.
 */
public final class ConsoleProgress implements Progress {

	private static final Duration BETWEEN = Duration.ofMillis(250);

	private final PrintStream screen;

	private final Texts texts;

	private final boolean terminal;

	private final Clock clock;

	private String step = "";

	private long total;

	private long done;

	private Instant begun = Instant.EPOCH;

	private Instant shown = Instant.EPOCH;

	/**
	 * Takes where to show it.
	 * @param screen standard error
	 * @param texts in the operator's language
	 * @param terminal whether the line can be written over
	 * @param clock measures the time
	 */
	public ConsoleProgress(PrintStream screen, Texts texts, boolean terminal, Clock clock) {
		this.screen = screen;
		this.texts = texts;
		this.terminal = terminal;
		this.clock = clock;
	}

	@Override
	public synchronized void started(String name, long records) {
		this.step = name;
		this.total = records;
		this.done = 0;
		this.begun = this.clock.instant();
		this.shown = this.begun;
		String line = this.texts.text("progress.started", this.texts.word("step", name));
		if (this.terminal) {
			overwrite(line);
		}
		else {
			this.screen.println(line);
		}
	}

	@Override
	public synchronized void advanced(long records) {
		this.done += records;
		Instant now = this.clock.instant();
		if (this.terminal && this.total > 0 && Duration.between(this.shown, now).compareTo(BETWEEN) >= 0) {
			this.shown = now;
			double seconds = Math.max(1, Duration.between(this.begun, now).toMillis()) / 1000.0;
			double rate = this.done / seconds;
			long left = Math.round(Math.max(0, this.total - this.done) / Math.max(1, rate));
			overwrite(this.texts.text("progress.line", this.texts.word("step", this.step), this.done, this.total,
					Math.min(100, this.done * 100 / this.total), Math.round(rate), duration(Duration.ofSeconds(left))));
		}
	}

	@Override
	public synchronized void ended(String name) {
		String line = this.texts.text("progress.ended", this.texts.word("step", name),
				duration(Duration.between(this.begun, this.clock.instant())));
		if (this.terminal) {
			overwrite(line);
			this.screen.println();
		}
		else {
			this.screen.println(line);
		}
	}

	@Override
	public synchronized void again(String problem, int time, int most) {
		if (this.terminal) {
			this.screen.println();
		}
		this.screen.println(this.texts.text("progress.again", problem, time, most));
	}

	@Override
	public synchronized void stopping() {
		if (this.terminal) {
			this.screen.println();
		}
		this.screen.println(this.texts.text("progress.stopping"));
	}

	private void overwrite(String line) {
		this.screen.print("\r\u001b[K" + line);
		this.screen.flush();
	}

	/**
	 * {@return a duration such as {@code 1.2 s} or {@code 2 min 05 s}}
	 */
	static String duration(Duration duration) {
		if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
			return "%d.%d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
		}
		return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
	}

}
