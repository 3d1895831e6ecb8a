package org.muster.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.RunNumber;
import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.Acceptance;
import org.muster.pipeline.Inputs;
import org.muster.pipeline.JobDefinition;
import org.muster.pipeline.JobRunner;
import org.muster.pipeline.RunResult;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;

@Command(name = "resume", mixinStandardHelpOptions = true,
		description = "Goes on with a run that failed, was stopped or killed; it ends as if it never had.",
		footer = { "", "Examples:", "  ./muster resume", "  ./muster resume 12",
				"  ./muster resume 12 --accept largest-change --reason \"units were merged on 1 July\"" })
final class ResumeCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(arity = "0..1", paramLabel = "RUN", defaultValue = "",
			description = "Its number; else the newest run that is not completed")
	private String run = "";

	@Option(names = "--accept", paramLabel = "GATE",
			description = "Opens a closed gate for this run; recorded with who and why. May be repeated")
	private List<String> gates = new ArrayList<>();

	@Option(names = "--reason", paramLabel = "TEXT", description = "With --accept: why the run may be published")
	private String reason = "";

	@Override
	public Integer call() {
		Clock clock = Clock.systemDefaultZone();
		Progress progress = Ending.progress(this.workplace, clock);
		try (Database database = this.workplace.open()) {
			RunRow row = find(database, new RunStore(database.dataSource(), clock));
			JobDefinition definition = definition(row);
			JobRunner runner = new JobRunner(database, this.workplace.home(), clock, progress);
			Inputs inputs = Inputs.inspect(definition, this.workplace.home().archive(), progress);
			RunResult result = runner.resume(row, definition, inputs, Workplace.operator(),
					new Acceptance(this.gates, this.reason));
			return new Ending(database, this.workplace, clock).show(result, runner.reportFolder(row.id()));
		}
	}

	/**
	 * {@return the definition as it is now, with the day that the operator gave, if he
	 * did}
	 */
	static JobDefinition definition(RunRow row) {
		JobDefinition read = JobOptions.read(Path.of(row.definitionFile()), JobOptions.inputsOf(row.inputs()));
		return read.hash().equals(row.definitionHash()) ? read : read.withAsOf(row.asOf());
	}

	private RunRow find(Database database, RunStore runs) {
		if (this.run.isEmpty()) {
			return runs.lastUnfinished()
				.orElseThrow(() -> new OperatorException(ExitCode.USAGE,
						"there is nothing to resume: no run failed, was stopped or killed. './muster runs' lists the runs."));
		}
		return runs.find(RunNumber.resolve(database.dataSource(), this.run).run()).orElseThrow();
	}

}
