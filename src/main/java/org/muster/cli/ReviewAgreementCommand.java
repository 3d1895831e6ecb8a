package org.muster.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

import org.muster.database.Database;
import org.muster.review.Agreement;

@Command(name = "agreement", mixinStandardHelpOptions = true,
		description = "How often reviewers decided the same question alike, and how often blind re-checks agreed with the "
				+ "machine.",
		footer = { "", "Example:", "  ./muster review agreement" })
final class ReviewAgreementCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			Agreement agreement = Agreement.read(database.dataSource());
			if (this.json) {
				Map<String, Object> map = new LinkedHashMap<>();
				map.put("pairs", agreement.pairs().stream().map(ReviewAgreementCommand::map).toList());
				map.put("rechecks", agreement.rechecks());
				map.put("rechecks_agreed", agreement.rechecksAgreed());
				System.out.println(JsonMapper.shared().writeValueAsString(map));
				return 0;
			}
			System.out.printf("%-20s %-20s %9s %7s %8s %6s%n", "reviewer", "reviewer", "questions", "agreed", "share",
					"kappa");
			agreement.pairs()
				.forEach((pair) -> System.out.printf("%-20s %-20s %9d %7d %8s %6s%n", pair.one(), pair.other(),
						pair.questions(), pair.agreed(), share(pair.agreed(), pair.questions()),
						pair.kappa().map((kappa) -> String.format(Locale.ROOT, "%.3f", kappa)).orElse("-")));
			System.out.printf("blind re-checks of the machine: %d, of which %d agreed (%s)%n", agreement.rechecks(),
					agreement.rechecksAgreed(), share(agreement.rechecksAgreed(), agreement.rechecks()));
			return 0;
		}
	}

	private static String share(long part, long whole) {
		return (whole == 0) ? "-" : String.format(Locale.ROOT, "%.2f %%", Math.floor(part * 10_000.0 / whole) / 100);
	}

	private static Map<String, Object> map(Agreement.Pair pair) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("reviewers", java.util.List.of(pair.one(), pair.other()));
		map.put("questions", pair.questions());
		map.put("agreed", pair.agreed());
		pair.kappa().ifPresent((kappa) -> map.put("kappa", kappa));
		return map;
	}

}
