package org.muster.pipeline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.model.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another session gets in a run's way, as one does that repairs or reads tables by hand:
 * what was not committed is done again.
 */
@Timeout(300)
class ConflictTest {

	private static final String TAKE_JOB = "update job_lock set host = host";

	private static final String WAITED_FOR = """
			select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""";

	@TempDir
	private Path folder = Path.of("");

	private final List<String> told = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	private Night night;

	private final Undisturbed undisturbed = Undisturbed.get();

	@BeforeEach
	void begin() {
		this.night = new Night(this.folder.resolve("home"));
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	/**
	 * The other one has locked a table and wants the row that each transaction of the run
	 * has locked; then a transaction of the run wants the table, by a trigger. The server
	 * breaks that of the run, which is the first to look why it has to wait.
	 */
	@Test
	void endsTheSameAfterADeadlock() {
		set("deadlock_timeout", "100ms");
		this.night.update("create table obstacle (id int)");
		this.night.update("create sequence met");
		this.night.update("""
				create function meet() returns trigger language plpgsql as $$ begin
				if nextval('met') = 1 then
				while not exists (select from pg_locks where not granted) loop perform pg_sleep(0.02); end loop;
				lock table obstacle;
				end if;
				return new; end $$""");
		this.night
			.update("create trigger meet before update of members_changed on run for each row execute function meet()");
		disturb("publish", (other) -> {
			other.execute("set deadlock_timeout = '5min'; begin; lock table obstacle");
			return () -> {
				await(other, "select is_called from met");
				other.execute(TAKE_JOB);
				other.execute("rollback");
			};
		});
		assertThat(this.told).containsExactly("1 of 3: SQLSTATE 40P01 (two transactions waited for each other)");
	}

	/**
	 * Muster's transactions that write are of the level read committed, which knows no
	 * serialization failure, unless the database's own default is a higher one.
	 */
	@Test
	void endsTheSameAfterASerializationFailure() {
		set("default_transaction_isolation", "repeatable read");
		disturb("consolidate", (other) -> {
			other.execute("begin; " + TAKE_JOB);
			return () -> {
				await(other, WAITED_FOR);
				other.execute("commit");
			};
		});
		assertThat(this.told).hasSize(1).first().asString().contains("1 of 3: ", "SQLSTATE 40001 (the transaction was");
	}

	private void set(String name, String value) {
		this.night
			.update("do $$ begin execute format('alter database %%I set %s = %%L', current_database(), '%s'); end $$"
				.formatted(name, value));
	}

	/** Runs; the other session comes when this step begins. */
	private void disturb(String step, Disturbance disturbance) {
		JobDefinition job = Begun.BAD_AND_PUBLISHED.job(this.folder);
		try (Database database = Database.open(this.night.database().settings());
				Connection connection = this.night.database().database().newConnection();
				Statement other = connection.createStatement()) {
			CompletableFuture<CompletableFuture<Void>> rest = new CompletableFuture<>();
			RunResult result = this.night.runner(database, Night.CLOCK, new Progress() {

				@Override
				public void started(String name, long records) {
					if (name.equals(step) && !rest.isDone()) {
						rest.complete(begin(disturbance, other));
					}
				}

				@Override
				public void again(String problem, int time, int most) {
					ConflictTest.this.told.add("%d of %d: %s".formatted(time, most, problem));
				}

			}).run(job, this.night.inspect(job), Night.OPTIONS);
			assertThat(result).isEqualTo(RunResult.of(1, ExitCode.WAITING, ""));
			rest.join().join();
			this.undisturbed.isTheEndOf(this.night);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static CompletableFuture<Void> begin(Disturbance disturbance, Statement other) {
		try {
			Rest rest = disturbance.begin(other);
			return CompletableFuture.runAsync(() -> {
				try {
					rest.end();
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			});
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(Statement other, String condition) throws SQLException {
		boolean met = false;
		while (!met) {
			try (ResultSet row = other.executeQuery(condition)) {
				row.next();
				met = row.getBoolean(1);
			}
		}
	}

	/** What the other session does when the step begins. */
	private interface Disturbance {

		Rest begin(Statement other) throws SQLException;

	}

	/** What it does when the run waits for it. */
	private interface Rest {

		void end() throws SQLException;

	}

}
