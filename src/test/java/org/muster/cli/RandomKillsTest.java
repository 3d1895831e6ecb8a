package org.muster.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the program at random moments of runs of 50,000 members, and resumes it, until it
 * was killed 200 times: each run must end as one that nothing happened to. As many as
 * {@code -Dmuster.kills} says.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(6 * 3600)
@EnabledIfSystemProperty(named = "muster.long", matches = "true")
class RandomKillsTest {

	private static final int KILLS = Integer.getInteger("muster.kills", 200);

	private static final long SEED = 20251120;

	private final UnbrokenNight unbroken = UnbrokenNight.get();

	private final Random random = new Random(SEED);

	@TempDir
	private Path folder = Path.of("");

	@Test
	void eachRunEndsAsIfItHadNeverBeenKilled() {
		int kills = 0;
		int runs = 0;
		while (kills < KILLS) {
			kills += killed(runs, KILLS - kills);
			runs++;
		}
		assertThat(kills).isEqualTo(KILLS);
		System.getLogger("figures")
			.log(System.Logger.Level.INFO, "{0} kills in {1} runs of {2}, seed {3}", kills, runs, this.unbroken.took(),
					SEED);
	}

	/**
	 * Runs once;
	 * {@return how often it was killed}
	 */
	private int killed(int run, int most) {
		Path home = this.folder.resolve("run-" + run).resolve("home");
		try (TestDatabase database = TestDatabase.create()) {
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			int kills = 0;
			Forked program = Forked.start(home, database.settings(), this.unbroken.run());
			while (kills < most && !program.endsWithin(moment())) {
				program.kill();
				kills++;
				if (isReported(jdbc)) {
					this.unbroken.isIn(database.dataSource(), 1);
					return kills;
				}
				program = Forked.start(home, database.settings(),
						isBegun(jdbc) ? new String[] { "resume" } : this.unbroken.run());
			}
			this.unbroken.isTheEndOf(program, database.dataSource());
			return kills;
		}
	}

	private Duration moment() {
		return Duration.ofMillis(this.random.nextLong(this.unbroken.took().toMillis() / 2));
	}

	private static boolean isBegun(JdbcClient jdbc) {
		return jdbc.sql("select exists (select from run)").query(Boolean.class).single();
	}

	/** Killed when nothing was left to do but to say so. */
	private static boolean isReported(JdbcClient jdbc) {
		return jdbc.sql("""
				select exists (select from run where status = 'completed')
				   and exists (select from step_time where step = 'report' and ended_at is not null)""")
			.query(Boolean.class)
			.single();
	}

}
