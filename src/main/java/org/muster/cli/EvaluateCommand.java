package org.muster.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.Evaluation;
import org.muster.audit.Evaluator;
import org.muster.audit.RunNumber;
import org.muster.database.Database;

@Command(name = "evaluate", mixinStandardHelpOptions = true,
		description = "Compares a run with the known truth: right, wrong and missing national IDs, by kind of record.",
		footer = { "", "Example:", "  ./muster evaluate --run latest --truth sample-data/truth.csv" })
final class EvaluateCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest", description = "Its number; else the latest")
	private String run = "latest";

	@Option(names = "--truth", paramLabel = "FILE", required = true, description = "The truth file")
	private Path truth = Path.of("");

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			Evaluation evaluation = new Evaluator(database.dataSource())
				.evaluate(RunNumber.resolve(database.dataSource(), this.run).data(), this.truth);
			if (this.json) {
				System.out.println(JsonMapper.shared().writeValueAsString(evaluation.map()));
			}
			else {
				System.out.print(evaluation.text());
			}
			return 0;
		}
	}

}
