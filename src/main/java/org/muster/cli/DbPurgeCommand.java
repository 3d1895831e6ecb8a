package org.muster.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.Retention;

@Command(name = "purge", mixinStandardHelpOptions = true,
		description = "Removes the working rows of old runs whose report is kept: records, quarantine, candidates, Spring "
				+ "Batch's tables. The register with its history stays. Says first what goes.",
		footer = { "", "Examples:", "  ./muster db purge --keep-runs 30",
				"  ./muster db purge --before 2025-01-01 --yes" })
final class DbPurgeCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@ArgGroup(multiplicity = "1")
	private Age age = new Age();

	@Mixin
	private Confirmation confirmation = new Confirmation();

	/** Which runs are old. */
	static final class Age {

		@Option(names = "--keep-runs", paramLabel = "N",
				description = "All but the N newest of each job; N is 1 or more")
		private @Nullable Integer runs;

		@Option(names = "--before", paramLabel = "DATE", description = "Those that started before this day, in UTC")
		private @Nullable LocalDate day;

		List<Retention.Old> find(Retention retention) {
			if (this.day != null) {
				return retention.before(this.day);
			}
			if (this.runs == null || this.runs < 1) {
				throw new OperatorException(ExitCode.USAGE,
						"db purge: --keep-runs must be 1 or more. Nothing was removed.");
			}
			return retention.beyond(this.runs);
		}

	}

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			Retention retention = new Retention(database, this.workplace.home(), Clock.systemUTC());
			List<Retention.Old> found = this.age.find(retention);
			found.forEach((old) -> System.out.printf("run %d of %s, started %s, %d bytes: %s%n", old.run(), old.job(),
					old.startedOn(), old.bytes(), old.goes() ? "its working rows go"
							: "stays, " + old.obstacle() + "; './muster report %d' writes it".formatted(old.run())));
			List<Retention.Old> going = found.stream().filter(Retention.Old::goes).toList();
			if (going.isEmpty()) {
				System.out.println("no run is to be purged");
				return 0;
			}
			this.confirmation.require("db purge");
			int texts = going.stream().mapToInt((old) -> retention.purge(old, Workplace.operator())).sum();
			System.out.printf("the rows of %d runs and %d archived texts are removed%n", going.size(), texts);
			return 0;
		}
	}

}
