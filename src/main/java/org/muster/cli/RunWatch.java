package org.muster.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.muster.console.Texts;
import org.muster.console.WatchLine;
import org.muster.database.Database;
import org.muster.database.JobLock;
import org.muster.pipeline.RunProgress;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;

/**
 * Follows a run that another process works at, by looking at the database now and then.
 */
final class RunWatch {

	private final Database database;

	private final RunStore runs;

	private final Texts texts;

	private final Clock clock;

	private final boolean json;

	private String shown = "";

	RunWatch(Database database, RunStore runs, Texts texts, Clock clock, boolean json) {
		this.database = database;
		this.runs = runs;
		this.texts = texts;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Shows a line each time, until the run has ended or its process is dead.
	 */
	void follow(int runId, Duration every) {
		try {
			while (show(runId)) {
				Thread.sleep(every.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (!this.shown.isEmpty() && isOverwritten()) {
			System.out.println();
		}
	}

	/**
	 * {@return whether the run goes on}
	 */
	private boolean show(int runId) {
		RunRow run = this.runs.find(runId).orElseThrow();
		RunProgress progress = RunProgress.of(this.database.dataSource(), run, this.clock.instant());
		boolean open = run.status().equals("running") || !progress.step().isEmpty();
		if (!open || !JobLock.isHeld(this.database, run.job())) {
			return false;
		}
		String line = this.json ? json(run, progress) : new WatchLine(this.texts).of(run, progress);
		if (isOverwritten()) {
			System.out.print("\r\u001b[K" + line);
			System.out.flush();
		}
		else if (!line.equals(this.shown)) {
			System.out.println(line);
		}
		this.shown = line;
		return true;
	}

	private boolean isOverwritten() {
		return !this.json && Workplace.environment("MUSTER_TERMINAL").isPresent();
	}

	private static String json(RunRow run, RunProgress progress) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("run", run.id());
		map.put("status", run.status());
		map.put("attempt", run.attempt());
		map.put("progress", WatchLine.map(progress));
		return JsonMapper.shared().writeValueAsString(map);
	}

}
