package org.muster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import org.muster.block.Progress;
import org.muster.console.LogFormat;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.JobDefinition;
import org.muster.pipeline.JobFinder;
import org.muster.pipeline.Schedule;
import org.muster.pipeline.ScheduledRun;
import org.muster.pipeline.Timetable;

@Command(name = "serve", mixinStandardHelpOptions = true,
		description = "Runs jobs at the times of their 'schedule', until it is stopped. Of several processes on one database "
				+ "one starts a job.",
		footer = { "", "Examples:", "  ./muster serve", "  ./muster serve nightly-import", "  ./muster serve --list" })
final class ServeCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(arity = "0..*", paramLabel = "JOB",
			description = "Jobs, or paths of definitions; else all with a schedule")
	private List<String> names = new ArrayList<>();

	@Option(names = "--list", description = "Shows when each job is due next, and ends")
	private boolean list;

	@Option(names = "--json", description = "With --list: for programs")
	private boolean json;

	private final Clock clock = Clock.systemDefaultZone();

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final AtomicInteger exitCode = new AtomicInteger();

	@Override
	public Integer call() throws InterruptedException {
		Map<Path, JobDefinition> jobs = jobs();
		if (this.list) {
			show(jobs);
			return 0;
		}
		try (Database database = this.workplace.open()) {
			Progress progress = Ending.progress(this.workplace, this.clock);
			ScheduledRun run = new ScheduledRun(database, this.workplace.home(), this.clock, progress, this::say);
			List<Timetable.Entry> entries = new ArrayList<>();
			jobs.forEach((file, job) -> entries
				.add(new Timetable.Entry(job.name(), schedule(job), () -> start(run, file, job))));
			Scheduler scheduler = new Timetable(entries, this.clock, this::say).scheduler(database.dataSource());
			scheduler.start();
			show(jobs);
			Thread hook = new Thread(scheduler::stop, "stop-schedules");
			Runtime.getRuntime().addShutdownHook(hook);
			this.stopped.await();
			Runtime.getRuntime().removeShutdownHook(hook);
			scheduler.stop();
			return this.exitCode.get();
		}
	}

	private void start(ScheduledRun run, Path file, JobDefinition job) {
		run.start(job, () -> JobOptions.read(file, Map.of()), Workplace.operator())
			.filter(run::isStoppedBySignal)
			.ifPresent((result) -> {
				this.exitCode.set(result.exitCode().code());
				this.stopped.countDown();
			});
	}

	private static Schedule schedule(JobDefinition job) {
		return job.operation().schedule().orElseThrow();
	}

	private Map<Path, JobDefinition> jobs() {
		Map<Path, JobDefinition> jobs = new LinkedHashMap<>();
		for (Path file : files()) {
			JobDefinition job = JobOptions.read(file, Map.of());
			if (job.operation().schedule().isPresent()) {
				if (jobs.values().stream().anyMatch((other) -> other.name().equals(job.name()))) {
					throw new OperatorException(ExitCode.CONFIGURATION,
							"%s: another definition is of the job %s too. Name one of them.".formatted(file,
									job.name()));
				}
				jobs.put(file, job);
			}
			else if (!this.names.isEmpty()) {
				throw new OperatorException(ExitCode.CONFIGURATION,
						"%s: the job %s has no schedule. Add the section 'schedule' to it.".formatted(file,
								job.name()));
			}
		}
		if (jobs.isEmpty()) {
			throw new OperatorException(ExitCode.CONFIGURATION, """
					serve: no job in the folder jobs has a schedule. \
					Add the section 'schedule' to a definition, or name one.""");
		}
		return jobs;
	}

	private List<Path> files() {
		if (!this.names.isEmpty()) {
			return this.names.stream().map((name) -> new JobFinder(JobOptions.jobs(name)).find(name)).toList();
		}
		Path folder = JobOptions.jobs("");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".yml")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void show(Map<Path, JobDefinition> jobs) {
		List<Map<String, Object>> all = new ArrayList<>();
		jobs.values().forEach((job) -> {
			Schedule schedule = schedule(job);
			String next = schedule.next(this.clock.instant())
				.map((time) -> time.atZone(schedule.zone()).toOffsetDateTime().toString())
				.orElse("never");
			if (this.json) {
				Map<String, Object> one = new LinkedHashMap<>();
				one.put("job", job.name());
				one.put("cron", schedule.cron());
				one.put("time_zone", schedule.zone().getId());
				one.put("missed", schedule.runMissed() ? "run" : "skip");
				one.put("next", next);
				all.add(one);
			}
			else {
				System.out.printf("%s: %s %s, next at %s%n", job.name(), schedule.cron(), schedule.zone(), next);
			}
		});
		if (this.json) {
			System.out.println(JsonMapper.shared().writeValueAsString(all));
		}
	}

	private void say(String sentence) {
		if (!LogFormat.now().tells(sentence)) {
			System.err.println(this.clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + sentence);
		}
	}

}
