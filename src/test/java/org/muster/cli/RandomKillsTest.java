package org.muster.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

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
 *
 * <p>
 * Most kills come in the first step that an attempt begins, or in the second, at any
 * moment of as long as the step takes, so that each step has its share however slow the
 * machine is; the others come in the first seconds of the process.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(6 * 3600)
@EnabledIfSystemProperty(named = "muster.long", matches = "true")
class RandomKillsTest {

	private static final int KILLS = Integer.getInteger("muster.kills", 200);

	private static final long SEED = Long.getLong("muster.seed", 20251120);

	private static final Duration LOOK = Duration.ofMillis(20);

	/** As long as a process reads its input files before it begins. */
	private static final Duration START = Duration.ofSeconds(8);

	private static final double EARLY = 0.1;

	private static final double SECOND_STEP = 0.3;

	private final UnbrokenNight unbroken = UnbrokenNight.get();

	private final Random random = new Random(SEED);

	private final Map<String, Integer> fallen = new TreeMap<>();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void eachRunEndsAsIfItHadNeverBeenKilled() {
		int kills = 0;
		for (int run = 1; kills < KILLS; run++) {
			kills += killed(run, KILLS - kills);
			System.getLogger("figures")
				.log(System.Logger.Level.INFO, "{0} kills in {1} runs, seed {2}, no difference; they fell {3}", kills,
						run, String.valueOf(SEED), this.fallen);
		}
		assertThat(kills).isEqualTo(KILLS);
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
			int attempts = 0;
			Forked program = Forked.start(home, database.settings(), this.unbroken.run());
			while (kills < most && isAliveAtItsMoment(program, jdbc, attempts)) {
				program.kill();
				kills++;
				this.fallen.merge(place(jdbc, attempts), 1, Integer::sum);
				attempts = attempts(jdbc);
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

	/** Waits for a random moment. */
	private boolean isAliveAtItsMoment(Forked program, JdbcClient jdbc, int attempts) {
		if (this.random.nextDouble() < EARLY) {
			return !program.endsWithin(part(START));
		}
		int steps = (this.random.nextDouble() < SECOND_STEP) ? 2 : 1;
		Optional<String> step = Optional.empty();
		while (step.isEmpty()) {
			if (program.endsWithin(LOOK)) {
				return false;
			}
			step = jdbc.sql("select step from step_time where attempt > ? order by started_at offset ? limit 1")
				.params(attempts, steps - 1)
				.query(String.class)
				.optional();
		}
		return !program.endsWithin(part(this.unbroken.steps().getOrDefault(step.orElseThrow(), START)));
	}

	private Duration part(Duration whole) {
		return Duration.ofMillis(this.random.nextLong(whole.toMillis() + 1));
	}

	/**
	 * {@return the step that the killed attempt was in, or after}
	 */
	private static String place(JdbcClient jdbc, int attemptsBefore) {
		if (attempts(jdbc) == attemptsBefore) {
			return "before its attempt";
		}
		return jdbc.sql("""
				select case when ended_at is null then 'in ' else 'after ' end || step
				  from step_time where attempt = (select max(attempt) from attempt)
				 order by started_at desc, ended_at desc nulls first limit 1""")
			.query(String.class)
			.optional()
			.orElse("before its first step");
	}

	private static int attempts(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from attempt").query(Integer.class).single();
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
