package org.muster.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.RunTerms;
import org.muster.database.Database;
import org.muster.review.ReviewQueue;

@Command(name = "list", mixinStandardHelpOptions = true,
		description = "Lists the members whose national ID waits for a reviewer, the most useful questions first; "
				+ "shows no values of members.",
		footer = { "", "Examples:", "  ./muster review list",
				"  ./muster review list --reason claimed-by-several --json", "  ./muster review list --recheck 50" })
final class ReviewListCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Mixin
	private QueueOptions queue = new QueueOptions();

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			RunTerms terms = this.queue.terms(database);
			List<ReviewQueue.Entry> all = this.queue.list(database, terms);
			List<ReviewQueue.Entry> first = this.queue.first(all);
			if (this.json) {
				System.out.println(
						JsonMapper.shared().writeValueAsString(first.stream().map((one) -> map(one, terms)).toList()));
			}
			else if (all.isEmpty()) {
				System.out.printf("run %d: no question waits for a reviewer%n", terms.run());
			}
			else {
				System.out.printf("%-13s %-29s %10s %9s %11s  %s%n", "member_no", "reason", "candidates", "bits",
						"probability", "source");
				first.forEach((one) -> System.out.printf("%-13s %-29s %10d %9.2f %11.6f  %s:%d%n", one.memberNo(),
						one.reason() + (one.cannotTell() ? " (cannot-tell)" : ""), one.candidates(),
						one.score() / 100.0, one.probability(), one.sourceFile(), one.record().recordNo()));
			}
			if (first.size() < all.size()) {
				System.err.printf("%d more; '--limit %d' lists all%n", all.size() - first.size(), all.size());
			}
			return 0;
		}
	}

	private static Map<String, Object> map(ReviewQueue.Entry one, RunTerms terms) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("member_no", one.memberNo());
		map.put("run", terms.run());
		map.put("reason", one.reason());
		map.put("candidates", one.candidates());
		map.put("bits", one.score() / 100.0);
		map.put("probability", one.probability());
		map.put("cannot_tell", one.cannotTell());
		map.put("source_file", one.sourceFile());
		map.put("record_number", one.record().recordNo());
		return map;
	}

}
