package org.muster.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.muster.audit.RunNumber;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.RunRow;
import org.muster.pipeline.RunStore;
import org.muster.pipeline.StopDesk;

@Command(name = "stop", mixinStandardHelpOptions = true,
		description = "Stops a run at its next commit, wherever it runs, and waits until it has; it can be resumed.",
		footer = { "", "Examples:", "  ./muster stop 12", "  ./muster stop latest" })
final class StopCommand implements Callable<Integer> {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration LOOK = Duration.ofMillis(200);

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "RUN", description = "Its number, or latest")
	private String run = "";

	@Override
	public Integer call() throws InterruptedException {
		Clock clock = Clock.systemDefaultZone();
		try (Database database = this.workplace.open()) {
			RunNumber number = RunNumber.resolve(database.dataSource(), this.run);
			RunRow row = new RunStore(database.dataSource(), clock).find(number.run()).orElseThrow();
			StopDesk desk = new StopDesk(database.dataSource(), clock);
			desk.order(database, row, Workplace.operator());
			String result = await(desk, row);
			System.out.println(result.equals("stopped")
					? "run %1$d has stopped; './muster resume %1$d' goes on".formatted(row.id())
					: "run %d came to its end before it could be stopped: %s".formatted(row.id(), result));
			return 0;
		}
	}

	private static String await(StopDesk desk, RunRow row) throws InterruptedException {
		for (Duration left = PATIENCE; !left.isNegative(); left = left.minus(LOOK)) {
			Optional<String> result = desk.result(row);
			if (result.isPresent()) {
				return result.get();
			}
			Thread.sleep(LOOK.toMillis());
		}
		throw new OperatorException(ExitCode.FAILED, """
				run %1$d was told to stop and has not within %2$d seconds. \
				End its process %3$s, then './muster resume %1$d'.""".formatted(row.id(), PATIENCE.toSeconds(),
				desk.process(row)));
	}

}
