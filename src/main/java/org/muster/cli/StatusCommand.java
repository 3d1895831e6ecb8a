package org.muster.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.Balance;
import org.muster.audit.RunNumber;
import org.muster.console.GateLines;
import org.muster.console.RunScreen;
import org.muster.console.WatchLine;
import org.muster.database.Database;
import org.muster.database.JobLock;
import org.muster.pipeline.RunProgress;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;

@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows a run with its steps.",
		footer = { "", "Examples:", "  ./muster status", "  ./muster status 12 --json", "  ./muster status --watch" })
final class StatusCommand implements Callable<Integer> {

	private final Clock clock = Clock.systemDefaultZone();

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(arity = "0..1", paramLabel = "RUN", defaultValue = "latest",
			description = "Its number; else the latest")
	private String run = "latest";

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Option(names = "--watch",
			description = "Follows a run of any process until it ends, with the time that is left; with --json a line each time")
	private boolean watch;

	@Option(names = "--every", paramLabel = "SECONDS", defaultValue = "2",
			description = "With --watch: how often to look; else every 2 seconds")
	private int every = 2;

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			RunStore runs = new RunStore(database.dataSource(), this.clock);
			if (this.watch) {
				new RunWatch(database, runs, this.workplace.texts(), this.clock, this.json).follow(number.run(),
						Duration.ofSeconds(Math.max(1, this.every)));
			}
			RunRow row = runs.find(number.run()).orElseThrow();
			boolean alive = JobLock.isHeld(database, row.job());
			List<Map<String, Object>> steps = steps(database, number.data());
			Optional<LocalDate> purged = RunNumber.purgedOn(database.dataSource(), number.data());
			boolean completed = List.of("completed", "reverted").contains(row.status());
			GateLines gates = new GateLines(database.dataSource(), this.workplace.texts());
			String digest = purged.isEmpty() && (completed || row.sameAsRun() != null) ? digest(database, number.data())
					: "";
			if (this.json) {
				Map<String, Object> map = new LinkedHashMap<>(RunsCommand.map(row));
				map.put("alive", alive);
				map.put("steps", steps);
				if (alive && row.status().equals("running")) {
					map.put("progress",
							WatchLine.map(RunProgress.of(database.dataSource(), row, this.clock.instant())));
				}
				map.put("gates", gates.rows(number.data()));
				map.put("digest", digest);
				purged.ifPresentOrElse((day) -> map.put("purged_on", day.toString()),
						() -> map.put("balance", Balance.totalOf(database.dataSource(), number.data())));
				System.out.println(JsonMapper.shared().writeValueAsString(map));
			}
			else {
				print(database, number, row, alive, steps, digest);
				purged.ifPresent((day) -> System.out.printf(
						"its rows were removed on %s; its report is kept with the reports of the home folder%n", day));
			}
			return 0;
		}
	}

	private void print(Database database, RunNumber number, RunRow row, boolean alive, List<Map<String, Object>> steps,
			String digest) {
		boolean dead = row.status().equals("running") && !alive;
		System.out.printf("run %d of %s: %s, attempt %d by %s on %s%n", row.id(), row.job(),
				dead ? "its process is dead; './muster resume " + row.id() + "' goes on" : row.status(), row.attempt(),
				row.operator(), row.host());
		steps.forEach((step) -> System.out.printf("  %-18s attempt %s  %s%n", step.get("step"), step.get("attempt"),
				step.get("seconds") == null ? (dead ? "not ended" : "not ended yet") : step.get("seconds") + " s"));
		if (alive && row.status().equals("running")) {
			System.out.println(new WatchLine(this.workplace.texts()).of(row,
					RunProgress.of(database.dataSource(), row, this.clock.instant())));
		}
		if (RunNumber.purgedOn(database.dataSource(), number.data()).isPresent()) {
			return;
		}
		RunScreen screen = new RunScreen(database.dataSource(), this.workplace.texts());
		if (row.sameAsRun() != null) {
			System.out.println(screen.unchanged(number.run(), number.data()));
		}
		else if (List.of("completed", "reverted").contains(row.status())) {
			screen.completed(row.id(), this.workplace.home().reports().resolve("run-" + row.id()).toString())
				.forEach(System.out::println);
		}
		else if (row.status().equals("stopped")) {
			screen.stopped(row.id(), String.valueOf(row.problem())).forEach(System.out::println);
		}
		else if (row.problem() != null) {
			screen.failed(row.id(), row.problem(), !Integer.valueOf(6).equals(row.exitCode()))
				.forEach(System.out::println);
		}
		if (!row.status().equals("completed")) {
			new GateLines(database.dataSource(), this.workplace.texts()).of(number.data()).forEach(System.out::println);
		}
		if (!digest.isEmpty()) {
			System.out.println("digest: " + digest);
		}
	}

	private static String digest(Database database, int run) {
		return JdbcClient.create(database.dataSource())
			.sql("select coalesce(digest, '') from run where id = ?")
			.param(run)
			.query(String.class)
			.single();
	}

	private static List<Map<String, Object>> steps(Database database, int run) {
		return JdbcClient.create(database.dataSource()).sql("""
				select step, attempt, round(extract(epoch from ended_at - started_at), 1) as seconds
				  from step_time where run_id = ? order by started_at, step""").param(run).query().listOfRows();
	}

}
