package org.muster.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.cli.Moment.Victim;
import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Follows a run that is in another process, until it ends. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
@EnabledIfSystemProperty(named = "muster.long", matches = "true")
class StatusWatchTest {

	private final UnbrokenNight unbroken = UnbrokenNight.ofSmallRegister();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void tellsEachStepAndEndsWithTheRun() {
		try (TestDatabase database = TestDatabase.create()) {
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			jdbc.sql("create function wait() returns trigger language plpgsql as "
					+ "$$ begin perform pg_sleep(20); return new; end $$")
				.update();
			jdbc.sql("create trigger wait before insert on step_time for each row when (new.step = 'reissue') "
					+ "execute function wait()")
				.update();
			Forked run = Forked.start(this.folder.resolve("home"), database.settings(), this.unbroken.run());
			Moment.in("receive", 0, Victim.PROGRAM).await(jdbc, 1, run);
			Forked watch = Forked.start(this.folder.resolve("other").resolve("home"), database.settings(), "status",
					"--watch", "--every", "1", "--json");
			assertThat(watch.exitCode()).as(watch.err()).isZero();
			assertThat(watch.out()).contains("{\"run\":1,\"status\":\"running\",\"attempt\":1,\"progress\":{")
				.contains("identify");
			this.unbroken.isTheEndOf(run, database.dataSource());
		}
	}

}
