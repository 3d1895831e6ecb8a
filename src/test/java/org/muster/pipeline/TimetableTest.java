package org.muster.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.database.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Times of jobs on a clock that is set by hand. */
class TimetableTest {

	private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

	private final SettableClock clock = new SettableClock();

	private final List<String> started = new ArrayList<>();

	private final List<String> said = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	private TestDatabase database;

	@BeforeEach
	void begin() {
		this.database = TestDatabase.create();
		this.clock.set(Instant.parse("2025-11-20T10:00:00Z"));
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void startsAJobOnceAtEachOfItsTimes() {
		ManualScheduler node = node("a", true);
		node.runAnyDueExecutions();
		assertThat(this.started).isEmpty();
		at(node, "2025-11-20T18:29:59Z");
		assertThat(this.started).isEmpty();
		at(node, "2025-11-20T18:30:00Z");
		assertThat(this.started).containsExactly("a 2025-11-20T18:30:00Z");
		at(node, "2025-11-20T18:31:00Z");
		at(node, "2025-11-21T18:30:03Z");
		assertThat(this.started).containsExactly("a 2025-11-20T18:30:00Z", "a 2025-11-21T18:30:03Z");
		assertThat(this.said).containsExactly("night: due at 2025-11-20T18:30:00Z",
				"night: due at 2025-11-21T18:30:00Z");
	}

	@Test
	void startsItOnOneOfSeveralProcesses() {
		ManualScheduler one = node("a", true);
		ManualScheduler other = node("b", true);
		this.clock.set(Instant.parse("2025-11-20T18:30:00Z"));
		one.runAnyDueExecutions();
		other.runAnyDueExecutions();
		assertThat(this.started).containsExactly("a 2025-11-20T18:30:00Z");
		this.clock.set(Instant.parse("2025-11-21T18:30:00Z"));
		other.runAnyDueExecutions();
		one.runAnyDueExecutions();
		assertThat(this.started).containsExactly("a 2025-11-20T18:30:00Z", "b 2025-11-21T18:30:00Z");
	}

	@Test
	void anotherProcessTakesOverWhenOneDies() {
		ManualScheduler one = node("a", true);
		this.clock.set(Instant.parse("2025-11-20T18:30:00Z"));
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		jdbc.sql("update scheduled_job set picked = true, picked_by = 'dead', last_heartbeat = '2025-11-20 18:30+00'")
			.update();
		one.runDeadExecutionDetection();
		one.runAnyDueExecutions();
		assertThat(this.started).as("it may be alive").isEmpty();
		this.clock.set(Instant.parse("2025-11-20T19:20:00Z"));
		one.runDeadExecutionDetection();
		Instant now = jdbc.sql("select execution_time from scheduled_job where not picked")
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
		this.clock.set(now.plusSeconds(1));
		one.runAnyDueExecutions();
		assertThat(this.started).hasSize(1);
	}

	@Test
	void startsAMissedRunLateAndOnceOrLeavesItOut() {
		node("a", true);
		this.clock.set(Instant.parse("2025-11-23T12:00:00Z"));
		ManualScheduler again = node("b", true);
		again.runAnyDueExecutions();
		again.runAnyDueExecutions();
		assertThat(this.started).as("three nights were missed").containsExactly("b 2025-11-23T12:00:00Z");
		assertThat(this.said).containsExactly("night: due at 2025-11-20T18:30:00Z; started late, as the job says");

		this.clock.set(Instant.parse("2025-11-25T12:00:00Z"));
		ManualScheduler skipping = node("c", false);
		skipping.runAnyDueExecutions();
		assertThat(this.started).hasSize(1);
		assertThat(this.said.get(1))
			.isEqualTo("night: the run of 2025-11-23T18:30:00Z was missed; it is left out, as the job says");
		at(skipping, "2025-11-25T19:20:00Z");
		assertThat(this.started).as("not an hour late").hasSize(2);
	}

	@Test
	void takesANewScheduleFromTheNextStartOn() {
		node("a", true);
		Schedule earlier = new Schedule("0 20 * * *", HANOI, true);
		ManualScheduler node = node("b", earlier);
		at(node, "2025-11-20T13:00:00Z");
		assertThat(this.started).containsExactly("b 2025-11-20T13:00:00Z");
	}

	private void at(ManualScheduler node, String time) {
		this.clock.set(Instant.parse(time));
		node.runAnyDueExecutions();
	}

	private ManualScheduler node(String name, boolean runMissed) {
		return node(name, new Schedule("30 1 * * *", HANOI, runMissed));
	}

	private ManualScheduler node(String name, Schedule schedule) {
		Clock now = new Clock() {
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
				return TimetableTest.this.clock.now();
			}
		};
		Timetable timetable = new Timetable(
				List.of(new Timetable.Entry("night", schedule, () -> this.started.add(name + " " + this.clock.now()))),
				now, this.said::add);
		TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(this.database.dataSource())
			.clock(this.clock)
			.startTasks(timetable.tasks());
		SchedulerBuilder named = builder.tableName(Timetable.TABLE);
		ManualScheduler scheduler = (ManualScheduler) named.build();
		scheduler.start();
		return scheduler;
	}

}
