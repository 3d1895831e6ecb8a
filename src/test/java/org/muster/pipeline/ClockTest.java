package org.muster.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.Balance;
import org.muster.audit.RunDigest;
import org.muster.block.Progress;
import org.muster.model.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a clock shows does not change what a run decides, save for the day it is begun.
 */
@Timeout(300)
class ClockTest {

	/** The day of the run is the day that ages are reckoned from. */
	private static final Map<String, String> TODAY = Map.of(
			"as-of: 2025-11-20            # the day ages are reckoned from; left out: the day of the run\n", "",
			"most-held: 0.5%", "most-held: 100%", "least-id-coverage: 90%", "least-id-coverage: 0%");

	@TempDir
	private Path folder = Path.of("");

	/** Back by an hour, on by a day, with every look; in a zone where it is tomorrow. */
	@Test
	void endsTheSameByAClockThatJumps() {
		AtomicLong looks = new AtomicLong();
		Clock jumping = new Clock() {

			@Override
			public ZoneId getZone() {
				return ZoneId.of("Pacific/Kiritimati");
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				long look = looks.getAndIncrement();
				return Night.CLOCK.instant().plus(Duration.ofHours((look % 2 == 0) ? -look : 24 * look));
			}

		};
		try (Night night = new Night(this.folder.resolve("home"))) {
			JobDefinition job = Begun.BAD_AND_PUBLISHED.job(this.folder);
			night.runner(night.database().database(), jumping, Progress.SILENT)
				.run(job, night.inspect(job), Night.OPTIONS);
			Undisturbed.get().isTheEndOf(night);
		}
	}

	/** Begun on the last day of a leap February, resumed on the first of March. */
	@Test
	void reckonsFromTheDayItWasBegunWhenItIsResumedAfterMidnight() {
		JobDefinition job = Night.nightly(Night.SAMPLE.resolve("bad"), this.folder, TODAY);
		Clock before = at("2028-02-29T16:59:58Z");
		try (Night whole = new Night(this.folder.resolve("whole")); Night cut = new Night(this.folder.resolve("cut"))) {
			assertThat(runner(whole, before).run(job, whole.inspect(job), Night.OPTIONS).exitCode())
				.isEqualTo(ExitCode.WAITING);
			cut.update("create function refuse() returns trigger language plpgsql as "
					+ "$$ begin raise exception using errcode = '57P01', message = 'no'; end $$");
			cut.update("create trigger refuse before insert on record execute function refuse()");
			assertThat(runner(cut, before).run(job, cut.inspect(job), Night.OPTIONS).exitCode())
				.isEqualTo(ExitCode.FAILED);
			cut.update("drop trigger refuse on record");
			assertThat(runner(cut, at("2028-02-29T17:00:01Z"))
				.resume(cut.find(1), job, cut.inspect(job), "tester", Acceptance.NONE)
				.exitCode()).isEqualTo(ExitCode.WAITING);
			assertThat(cut.texts("select as_of::text from run")).containsExactly("2028-02-29");
			assertThat(RunDigest.of(cut.database().dataSource(), 1))
				.isEqualTo(RunDigest.of(whole.database().dataSource(), 1));
			assertThat(Balance.of(cut.database().dataSource(), 1).balanced()).isTrue();
		}
	}

	private static JobRunner runner(Night night, Clock clock) {
		return night.runner(night.database().database(), clock, Progress.SILENT);
	}

	private static Clock at(String instant) {
		return Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Ho_Chi_Minh"));
	}

}
