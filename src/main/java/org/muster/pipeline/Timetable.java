package org.muster.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

/**
 * Starts jobs at their times. When each is due next stands in {@code scheduled_job}, so
 * of several processes one starts it; when that one dies, another takes over after two
 * minutes.
 */
public final class Timetable {

	static final String TABLE = "scheduled_job";

	/** A run that could not start so long after its time is a missed one. */
	static final Duration LATE = Duration.ofHours(1);

	private static final Duration POLL = Duration.ofSeconds(5);

	private static final Duration HEARTBEAT = Duration.ofSeconds(20);

	private static final int MISSED_HEARTBEATS = 6;

	/** A run stops within 30 seconds. */
	private static final Duration STOP = Duration.ofSeconds(40);

	private final List<Entry> entries;

	private final Clock clock;

	private final Consumer<String> said;

	/**
	 * Takes what is started.
	 * @param entries jobs with their times
	 * @param clock what the time is taken from
	 * @param said told in a sentence what happens
	 */
	public Timetable(List<Entry> entries, Clock clock, Consumer<String> said) {
		this.entries = List.copyOf(entries);
		this.clock = clock;
		this.said = said;
	}

	/**
	 * A job and its times.
	 *
	 * @param job its name
	 * @param schedule when it is due
	 * @param start starts it and returns when it has ended; throws nothing
	 */
	public record Entry(String job, Schedule schedule, Runnable start) {
	}

	/**
	 * {@return what starts them, not begun yet}
	 * @param dataSource where the table of due jobs is
	 */
	public Scheduler scheduler(DataSource dataSource) {
		return Scheduler.create(dataSource)
			.startTasks(tasks())
			.tableName(TABLE)
			.threads(Math.max(1, this.entries.size()))
			.pollingInterval(POLL)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.shutdownMaxWait(STOP)
			.schedulerName(new SchedulerName.Fixed(Host.name() + ":" + ProcessHandle.current().pid()))
			.build();
	}

	List<RecurringTask<Void>> tasks() {
		return this.entries.stream().map(this::task).toList();
	}

	private RecurringTask<Void> task(Entry entry) {
		return Tasks.recurring(entry.job(), new Times(entry.schedule()))
			.execute((instance, context) -> due(entry, context.getExecution().getExecutionTime()));
	}

	private void due(Entry entry, Instant time) {
		boolean missed = Duration.between(time, this.clock.instant()).compareTo(LATE) > 0;
		if (missed && !entry.schedule().runMissed()) {
			this.said
				.accept("%s: the run of %s was missed; it is left out, as the job says".formatted(entry.job(), time));
			return;
		}
		this.said
			.accept("%s: due at %s%s".formatted(entry.job(), time, missed ? "; started late, as the job says" : ""));
		entry.start().run();
	}

	/** The times of a job, for the library. */
	private record Times(Schedule schedule) implements com.github.kagkarlsson.scheduler.task.schedule.Schedule {

		@Override
		public Instant getNextExecutionTime(ExecutionComplete complete) {
			return this.schedule.next(complete.getTimeDone()).orElse(NEVER);
		}

		@Override
		public boolean isDeterministic() {
			return true;
		}

	}

}
