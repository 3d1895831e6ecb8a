package org.muster.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.muster.generate.Generator;
import org.muster.generate.Scenario;

@Command(name = "generate", mixinStandardHelpOptions = true,
		description = "Makes synthetic exports, registry extract, decisions and truth; the same for the same seed.",
		footer = { "", "Example:",
				"  ./muster generate --members 50000 --citizens 100000 --seed 7 --output /tmp/data" })
final class GenerateCommand implements Callable<Integer> {

	@Option(names = "--members", paramLabel = "N", description = "Member records; else as the scenario says")
	private @Nullable Integer members;

	@Option(names = "--citizens", paramLabel = "M", description = "Citizens of the extract; else as the scenario says")
	private @Nullable Integer citizens;

	@Option(names = "--seed", paramLabel = "S", description = "Else as the scenario says")
	private @Nullable Long seed;

	@Option(names = "--scenario", paramLabel = "FILE", description = "Else the open world")
	private @Nullable Path scenario;

	@Option(names = "--output", paramLabel = "FOLDER", required = true, description = "Where the files go")
	private Path output = Path.of("");

	@Override
	public Integer call() {
		Scenario scaled = (this.scenario != null) ? Scenario.read(this.scenario) : Scenario.openWorld();
		if (this.members != null) {
			scaled = scaled.withMembers(this.members);
		}
		if (this.citizens != null) {
			scaled = scaled.withCitizens(this.citizens);
		}
		if (this.seed != null) {
			scaled = scaled.withSeed(this.seed);
		}
		Generator.generate(scaled, this.output, System.err::println);
		return 0;
	}

}
