package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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

/**
 * Two processes serve one database, with a job that is due every minute. The one that
 * runs it is killed; two minutes later the other goes on with its run.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(1200)
@EnabledIfSystemProperty(named = "muster.long", matches = "true")
class ServeTakeoverTest {

	private static final Duration LOOK = Duration.ofMillis(200);

	private final UnbrokenNight unbroken = UnbrokenNight.ofSmallRegister();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void goesOnWithTheRunOfTheOneThatDied() throws IOException {
		Path definition = Files.writeString(this.folder.resolve("nightly-import.yml"),
				Files.readString(Path.of("jobs", "nightly-import.yml"))
					.replace("../sample-data", this.unbroken.data().toString())
						+ "\nschedule:\n  cron: \"* * * * *\"\n  time-zone: UTC\n");
		try (TestDatabase database = TestDatabase.create()) {
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			List<Forked> servers = List.of(serve("a", database, definition), serve("b", database, definition));
			Moment.in("standardise", 0, Victim.PROGRAM).await(jdbc, 1, servers.get(0));
			String pid = jdbc.sql("select pid::text from attempt").query(String.class).single();
			Forked victim = servers.stream().filter((one) -> one.isProcess(pid)).findFirst().orElseThrow();
			Forked other = servers.stream().filter((one) -> one != victim).findFirst().orElseThrow();
			victim.kill();
			while (jdbc.sql("select count(*) from attempt where result = 'completed'")
				.query(Integer.class)
				.single() == 0) {
				assertThat(other.endsWithin(LOOK)).as(other.err()).isFalse();
			}
			this.unbroken.isIn(database.dataSource(), 1);
			assertThat(jdbc.sql("select attempt || ' ' || result || ' ' || (pid = ?) from attempt order by attempt")
				.param(Long.valueOf(pid))
				.query(String.class)
				.list()).containsExactly("1 lost true", "2 completed false");
			other.signal("TERM");
			assertThat(other.exitCode()).as(other.err()).isEqualTo(143);
		}
	}

	private Forked serve(String name, TestDatabase database, Path definition) {
		return Forked.start(this.folder.resolve(name).resolve("home"), database.settings(), "serve",
				definition.toString());
	}

}
