package org.muster.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

import org.muster.database.Database;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;

@Command(name = "runs", mixinStandardHelpOptions = true, description = "Lists the runs, the newest first.",
		footer = { "", "Examples:", "  ./muster runs", "  ./muster runs --limit 5 --json" })
final class RunsCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Option(names = "--limit", defaultValue = "20", description = "How many; else 20")
	private int limit = 20;

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			List<RunRow> runs = new RunStore(database.dataSource(), Clock.systemDefaultZone()).newest(this.limit);
			if (this.json) {
				System.out
					.println(JsonMapper.shared().writeValueAsString(runs.stream().map(RunsCommand::map).toList()));
			}
			else if (runs.isEmpty()) {
				System.out.println("no run yet; './muster run JOB' starts one");
			}
			else {
				System.out.printf("%5s  %-20s %-10s %-5s %-20s %s%n", "run", "job", "status", "exit", "started",
						"note");
				runs.forEach((run) -> System.out.printf("%5d  %-20s %-10s %-5s %-20s %s%n", run.id(), run.job(),
						run.status(), text(run.exitCode()), started(run), note(run)));
			}
			return 0;
		}
	}

	static Map<String, Object> map(RunRow run) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("run", run.id());
		map.put("job", run.job());
		map.put("status", run.status());
		map.put("exit_code", run.exitCode());
		map.put("attempt", run.attempt());
		map.put("step", run.step());
		map.put("problem", run.problem());
		map.put("same_as_run", run.sameAsRun());
		map.put("dry_run", run.dryRun());
		map.put("as_of", run.asOf().toString());
		map.put("operator", run.operator());
		map.put("host", run.host());
		map.put("started_at", text(run.startedAt()));
		map.put("ended_at", text(run.endedAt()));
		return map;
	}

	private static String started(RunRow run) {
		return Optional.ofNullable(run.startedAt()).map((time) -> time.toString().substring(0, 19)).orElse("");
	}

	private static String note(RunRow run) {
		List<String> notes = new ArrayList<>();
		Optional.ofNullable(run.sameAsRun()).ifPresent((same) -> notes.add("nothing new since run " + same));
		if (run.dryRun()) {
			notes.add("dry run");
		}
		if (run.status().equals("revert")) {
			notes.add("takes a run back");
		}
		Optional.ofNullable(run.problem())
			.ifPresent((problem) -> notes.add(run.step() + ": " + problem.lines().findFirst().orElse("")));
		return String.join("; ", notes);
	}

	private static String text(@org.jspecify.annotations.Nullable Object value) {
		return (value == null) ? "" : value.toString();
	}

}
