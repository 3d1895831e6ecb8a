package org.muster.cli;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.audit.RunNumber;
import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.Inputs;
import org.muster.pipeline.JobDefinition;
import org.muster.pipeline.JobRunner;
import org.muster.pipeline.RepeatableStep;
import org.muster.pipeline.Repetition;
import org.muster.pipeline.RunResult;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;

@Command(name = "rerun", mixinStandardHelpOptions = true,
		description = "Repeats a step of a run and all steps after it; first shows what will be replaced. "
				+ "What the run had before is kept.",
		footer = { "", "Examples:", "  ./muster rerun 12 --from identify --reason \"library corrected\"",
				"  ./muster rerun latest --from publish --reason \"register restored\" --yes" })
final class RerunCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "RUN", description = "Its number, or latest")
	private String run = "";

	@Option(names = "--from", paramLabel = "STEP", required = true,
			description = "standardise, consolidate, identify, reissue, publish or report")
	private String from = "";

	@Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept with the attempt")
	private String reason = "";

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Override
	public Integer call() {
		RepeatableStep step = step();
		if (this.reason.isBlank() || this.reason.chars().anyMatch(Character::isISOControl)) {
			throw new OperatorException(ExitCode.USAGE,
					"rerun: --reason is empty; one line that says why was expected. Nothing was changed.");
		}
		Clock clock = Clock.systemDefaultZone();
		Progress progress = Ending.progress(this.workplace, clock);
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			RunRow row = new RunStore(database.dataSource(), clock).find(number.run()).orElseThrow();
			show(row, step, new Repetition(database).preview(row, step));
			this.confirmation.require("rerun");
			JobDefinition definition = ResumeCommand.definition(row);
			Inputs inputs = Inputs.inspect(definition, this.workplace.home().archive(), progress);
			JobRunner runner = new JobRunner(database, this.workplace.home(), clock, progress);
			RunResult result = runner.repeat(row, definition, inputs, step, Workplace.operator(), this.reason.strip());
			return new Ending(database, this.workplace, clock).show(result, runner.reportFolder(row.id()));
		}
	}

	private RepeatableStep step() {
		return RepeatableStep.ofKey(this.from)
			.orElseThrow(() -> new OperatorException(ExitCode.USAGE,
					"""
							rerun: --from '%s': expected one of %s. \
							Receive is not repeated: what was received is what is processed. Nothing was changed."""
						.formatted(this.from,
								Arrays.stream(RepeatableStep.values())
									.map(RepeatableStep::key)
									.collect(Collectors.joining(", ")))));
	}

	private static void show(RunRow row, RepeatableStep step, Repetition.Preview preview) {
		System.out.printf("run %d of %s would be repeated from %s; replaced are, and kept beside:%n", row.id(),
				row.job(), step.key());
		preview.rows().forEach((table, rows) -> System.out.printf("  %-18s %12d rows%n", table, rows));
		if (preview.members() > 0) {
			System.out.printf("The register is without this run until it is published again; %d members may change.%n",
					preview.members());
		}
		System.out.printf("All decisions of reviewers stay; the run knows those of %d members.%n", preview.decisions());
	}

}
