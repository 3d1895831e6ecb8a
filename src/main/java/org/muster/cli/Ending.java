package org.muster.cli;

import java.nio.file.Path;
import java.time.Clock;

import org.muster.block.Progress;
import org.muster.console.ConsoleProgress;
import org.muster.console.LogFormat;
import org.muster.console.RunScreen;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.pipeline.RunResult;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;
import org.muster.report.ReportFiles;

/** Shows how a run or a resume ended. */
final class Ending {

	private final RunScreen screen;

	private final RunStore runs;

	private final String page;

	Ending(Database database, Workplace workplace, Clock clock) {
		this.screen = new RunScreen(database.dataSource(), workplace.texts());
		this.runs = new RunStore(database.dataSource(), clock);
		this.page = ReportFiles.page(workplace.reportLanguage());
	}

	/**
	 * {@return what shows it on standard error; a structured log has no progress}
	 */
	static Progress progress(Workplace workplace, Clock clock) {
		if (LogFormat.now() == LogFormat.JSON) {
			return Progress.SILENT;
		}
		return new ConsoleProgress(System.err, workplace.texts(), Workplace.environment("MUSTER_TERMINAL").isPresent(),
				clock);
	}

	/**
	 * Prints the screen;
	 * {@return the exit code}
	 */
	int show(RunResult result, Path report) {
		RunRow run = this.runs.find(result.runId()).orElseThrow();
		Integer same = run.sameAsRun();
		if (same != null) {
			System.out.println(this.screen.unchanged(run.id(), same));
		}
		else if (result.problem().isEmpty()) {
			this.screen.completed(run.id(), report.resolve(this.page).toString()).forEach(System.out::println);
		}
		else if (LogFormat.now() == LogFormat.JSON) {
			return result.exitCode().code(); // the log says it
		}
		else if (run.status().equals("stopped")) {
			this.screen.stopped(run.id(), result.problem()).forEach(System.err::println);
		}
		else {
			result.defect().forEach(System.err::println);
			boolean resumable = result.exitCode() != ExitCode.GATE && result.exitCode() != ExitCode.UNBALANCED;
			this.screen.failed(run.id(), result.problem(), resumable).forEach(System.err::println);
		}
		return result.exitCode().code();
	}

}
