package org.muster.cli;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.cli.Moment.Victim;
import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes that want the same job at once: one works, the other is told who. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
class TwoLaunchersTest {

	private final UnbrokenNight unbroken = UnbrokenNight.get();

	private final TestDatabase database = TestDatabase.create();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@TempDir
	private Path folder = Path.of("");

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void oneRunsAndTheOtherIsToldWho() {
		List<Forked> launched = List.of(start(this.unbroken.run()), start(this.unbroken.run()));
		Forked refused = refused(launched);
		Forked working = other(launched, refused);
		assertThat(refused.err()).contains("job nightly-import is already run by process ", "on host ");
		Moment.in("identify", 0, Victim.PROGRAM).await(this.jdbc, 1, working);
		assertThat(count("run")).isOne();
		working.kill();

		List<Forked> again = List.of(start("resume"), start(this.unbroken.run()));
		Forked late = refused(again);
		Forked winner = other(again, late);
		assertThat(winner.exitCode()).as(winner.err()).isIn(0, 4);
		assertThat(late.err()).contains("job nightly-import is already run by process ");
		int run = winner.equals(again.get(0)) ? 1 : 2;
		this.unbroken.isTheEndOf(winner, this.database.dataSource(), run);
		assertThat(count("run where status = 'completed'")).isOne();
	}

	/** The one that ends first ends with 75, since the other has the night's work. */
	private static Forked refused(List<Forked> programs) {
		while (programs.stream().allMatch(Forked::isAlive)) {
			Thread.onSpinWait();
		}
		Forked ended = programs.stream().filter((program) -> !program.isAlive()).findFirst().orElseThrow();
		assertThat(ended.exitCode()).as(ended.err()).isEqualTo(75);
		return ended;
	}

	private static Forked other(List<Forked> programs, Forked one) {
		return programs.stream().filter((program) -> !program.equals(one)).findFirst().orElseThrow();
	}

	private Forked start(String... command) {
		return Forked.start(this.folder.resolve("home"), this.database.settings(), command);
	}

	private long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

}
