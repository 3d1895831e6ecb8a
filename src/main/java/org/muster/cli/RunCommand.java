package org.muster.cli;

import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.pipeline.Inputs;
import org.muster.pipeline.JobDefinition;
import org.muster.pipeline.JobRunner;
import org.muster.pipeline.LaunchOptions;
import org.muster.pipeline.RunResult;

@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs a job from its first step to its last.",
		footer = { "", "Examples:", "  ./muster run nightly-import",
				"  ./muster run nightly-import --input phu-tho=exports/phu-tho.csv --dry-run" })
final class RunCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Mixin
	private JobOptions job = new JobOptions();

	@Option(names = "--dry-run", description = "Does all but publish, and reports the same")
	private boolean dryRun;

	@Override
	public Integer call() {
		Clock clock = Clock.systemDefaultZone();
		JobDefinition definition = this.job.read();
		Progress progress = Ending.progress(this.workplace, clock);
		Inputs inputs = Inputs.inspect(definition, this.workplace.home().archive(), progress);
		try (Database database = this.workplace.open()) {
			JobRunner runner = new JobRunner(database, this.workplace.home(), clock, progress);
			RunResult result = runner.run(definition, inputs,
					new LaunchOptions(this.dryRun, this.job.inputs(), Workplace.operator()));
			return new Ending(database, this.workplace, clock).show(result, runner.reportFolder(result.runId()));
		}
	}

}
