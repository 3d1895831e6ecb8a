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

/** Stops the real program, by a signal or from another terminal, and resumes it. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
class StopTest {

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
	void stopsAtOnceAndGoesOnAsIfItHadNot() {
		try (Terminal terminal = new Terminal(home(), this.database.settings())) {
			stopsAtTheNextBlock(terminal);
		}
		endsALongStatement();
		Forked resumed = start("resume");
		Moment.in("identify", 0, Victim.PROGRAM).await(this.jdbc, 3, resumed);
		resumed.signal("TERM");
		endsStopped(resumed, 143, "stopped by the signal SIGTERM");
		this.unbroken.isTheEndOf(start("resume"), this.database.dataSource());
	}

	private void stopsAtTheNextBlock(Terminal terminal) {
		slow("record", """
				while not exists (select from attempt where stop_by is not null) loop perform pg_sleep(0.1); end loop;
				perform pg_sleep(1)""");
		Forked program = start(this.unbroken.run());
		Moment.in("standardise", 0, Victim.PROGRAM).await(this.jdbc, 1, program);
		assertThat(terminal.see(0, "stop", "1").out()).isEqualTo("run 1 has stopped; './muster resume 1' goes on\n");
		endsStopped(program, 143, "stopped by tester with './muster stop'");
		assertThat(count("batch.batch_step_execution where step_name = 'standardise.blocks:00' and status = 'STOPPED'"))
			.isOne();
		assertThat(count("step_time where step <> 'receive' and ended_at is not null")).isZero();
		assertThat(terminal.see(0, "status").out()).contains("run 1 of nightly-import: stopped, attempt 1",
				"It goes on with: ./muster resume 1");
		assertThat(terminal.see(2, "stop", "1").err())
			.isEqualTo("run 1 is stopped; there is nothing to stop. './muster runs' lists the runs.\n");
		fast("record");
	}

	/** Of which the end is not waited for. */
	private void endsALongStatement() {
		slow("merged_record", "perform pg_sleep(120)");
		Forked resumed = start("resume");
		Moment.in("consolidate", 0, Victim.PROGRAM).await(this.jdbc, 2, resumed);
		resumed.signal("INT");
		endsStopped(resumed, 130, "stopped by the signal SIGINT");
		assertThat(count(
				"pg_stat_activity where application_name like 'muster %' and state = 'active' and query like 'copy%'"))
			.isZero();
		fast("merged_record");
	}

	private void endsStopped(Forked program, int code, String problem) {
		assertThat(program.exitCode()).as(program.err()).isEqualTo(code);
		assertThat(program.err()).contains("stopping at the next commit, within 30 seconds\n")
			.endsWith("run 1 of nightly-import: " + problem + "; it can be resumed\n"
					+ "It goes on with: ./muster resume 1\n");
		assertThat(this.jdbc.sql("select status || ' ' || exit_code || ' ' || problem from run")
			.query(String.class)
			.list()).isEqualTo(List.of("stopped " + code + " " + problem + "; it can be resumed"));
	}

	private Forked start(String... command) {
		return Forked.start(home(), this.database.settings(), command);
	}

	private Path home() {
		return this.folder.resolve("home");
	}

	/** Partitions of a run are made like the table, its triggers included. */
	private void slow(String table, String wait) {
		this.jdbc
			.sql("create or replace function wait() returns trigger language plpgsql as $$ begin " + wait
					+ "; return null; end $$")
			.update();
		this.jdbc.sql(
				"create trigger wait after insert on %1$s for each row when (new.record_no = 1 or '%1$s' = 'merged_record') execute function wait()"
					.formatted(table))
			.update();
	}

	private void fast(String table) {
		this.jdbc.sql("drop trigger wait on " + table).update();
	}

	private long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

}
