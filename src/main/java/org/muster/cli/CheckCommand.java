package org.muster.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.muster.pipeline.Inputs;
import org.muster.pipeline.JobDefinition;
import org.muster.receive.Inspection;

@Command(name = "check", mixinStandardHelpOptions = true,
		description = "Checks a job's definition and its input files; writes nothing.",
		footer = { "", "Example:", "  ./muster check nightly-import" })
final class CheckCommand implements Callable<Integer> {

	@Mixin
	private JobOptions job = new JobOptions();

	@Override
	public Integer call() {
		JobDefinition definition = this.job.read();
		Inputs inputs = Inputs.check(definition);
		for (Inspection inspection : inputs.inspections()) {
			System.out.printf("%s: %d records, %d bytes, %s, sha256 %s%n", inspection.fileName(), inspection.records(),
					inspection.content().bytes(), inspection.reading().encoding(), inspection.content().sha256());
		}
		System.out.printf("%s: the definition and %d input files are in order%n", definition.file(),
				inputs.inspections().size());
		return 0;
	}

}
