package org.muster.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.DifferencesFile;
import org.muster.audit.FigureComparison;
import org.muster.audit.MemberComparison;
import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.database.Database;

@Command(name = "compare", mixinStandardHelpOptions = true,
		description = "Shows where two runs differ: figures of their reports, and members field by field. Values are masked "
				+ "unless they are opened.",
		footer = { "", "Examples:", "  ./muster compare 11 12", "  ./muster compare 11 latest --figures --json",
				"  ./muster compare 11 12 --open --purpose \"complaint 17\" --output differences.csv" })
final class CompareCommand implements Callable<Integer> {

	private static final String COMMAND = "compare";

	/** So many members are recorded at a time as having been shown. */
	private static final int RECORDED = 1000;

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(index = "0", paramLabel = "RUN", description = "The number of a run, or latest")
	private String one = "";

	@Parameters(index = "1", paramLabel = "RUN", description = "The one that it is compared with")
	private String other = "";

	@Option(names = "--figures", description = "Compares the figures only")
	private boolean figuresOnly;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20",
			description = "How many differences of members are shown; else 20. A file has all of them")
	private int limit = 20;

	@Option(names = "--output", paramLabel = "FILE", description = "Writes all differences of members as CSV")
	private @Nullable Path output;

	@Mixin
	private Opening opening = new Opening();

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		this.opening.check(COMMAND);
		try (Database database = this.workplace.open()) {
			RunNumber first = RunNumber.resolve(database.dataSource(), this.one);
			RunNumber second = RunNumber.resolve(database.dataSource(), this.other);
			RunFigures figures = new RunFigures(database.dataSource());
			List<FigureComparison.Difference> differing = FigureComparison.of(figures.figures(first.data()),
					figures.figures(second.data()));
			Optional<Counts> members = this.figuresOnly ? Optional.empty()
					: Optional.of(members(database, first, second));
			if (this.json) {
				System.out.println(JsonMapper.shared().writeValueAsString(map(first, second, differing, members)));
			}
			else {
				print(first, second, differing, members);
			}
			return 0;
		}
	}

	private Counts members(Database database, RunNumber first, RunNumber second) {
		MemberComparison comparison = new MemberComparison(database.dataSource(), first.data(), second.data());
		record(database, comparison, second.run());
		Counts counts = new Counts(this.limit);
		Consumer<Consumer<MemberComparison.Difference>> all = (taker) -> comparison.forEach((one) -> {
			MemberComparison.Difference shown = this.opening.isOpen() ? one : one.masked();
			counts.add(shown);
			taker.accept(shown);
		});
		if (this.output == null) {
			all.accept((shown) -> {
			});
		}
		else {
			DifferencesFile.write(this.output, all::accept);
		}
		return counts;
	}

	/** Before anything is shown. */
	private void record(Database database, MemberComparison comparison, int run) {
		if (!this.opening.isOpen()) {
			return;
		}
		List<String> members = new ArrayList<>();
		comparison.forEach((one) -> {
			if (members.isEmpty() || !members.get(members.size() - 1).equals(one.memberNo())) {
				members.add(one.memberNo());
			}
			if (members.size() > RECORDED) {
				this.opening.record(database, COMMAND, members.subList(0, RECORDED), run);
				members.subList(0, RECORDED).clear();
			}
		});
		this.opening.record(database, COMMAND, members, run);
	}

	private void print(RunNumber first, RunNumber second, List<FigureComparison.Difference> figures,
			Optional<Counts> members) {
		System.out.printf("figures that differ between run %d and run %d: %d%n", first.run(), second.run(),
				figures.size());
		figures.forEach((one) -> System.out.printf("  %-18s %-40s %-14s %14s -> %s%n", one.figure(), one.row(),
				one.column(), shown(one.one()), shown(one.other())));
		members.ifPresent((counts) -> {
			System.out.printf("members: %d changed, %d only in run %d, %d only in run %d%n", counts.changed,
					counts.missing, first.run(), counts.added, second.run());
			counts.fields.forEach((field, number) -> System.out.printf("  %-20s %d%n", field, number));
			counts.first.forEach((one) -> System.out.printf("  %-14s %-8s %-18s %s -> %s%n", one.memberNo(), one.kind(),
					one.field(), shown(one.before()), shown(one.after())));
			if (counts.all > counts.first.size()) {
				System.out.printf("  and %d more; --limit or --output FILE shows them%n",
						counts.all - counts.first.size());
			}
			if (this.output != null) {
				System.out.printf("%s: %d rows%n", this.output, counts.all);
			}
		});
	}

	private static String shown(String value) {
		return value.isEmpty() ? "-" : value;
	}

	private static Map<String, Object> map(RunNumber first, RunNumber second, List<FigureComparison.Difference> figures,
			Optional<Counts> members) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("one", first.run());
		map.put("other", second.run());
		map.put("figures", figures);
		members.ifPresent((counts) -> {
			map.put("members", Map.of("changed", counts.changed, "missing", counts.missing, "added", counts.added));
			map.put("fields", counts.fields);
			map.put("differences", counts.first);
		});
		return map;
	}

	/** What was found, and the first of it. */
	private static final class Counts {

		private final int limit;

		private final Map<String, Long> fields = new TreeMap<>();

		private final List<MemberComparison.Difference> first = new ArrayList<>();

		private String last = "";

		private long all;

		private long changed;

		private long added;

		private long missing;

		Counts(int limit) {
			this.limit = limit;
		}

		void add(MemberComparison.Difference one) {
			this.all++;
			if (!one.memberNo().equals(this.last)) {
				this.last = one.memberNo();
				this.changed += one.kind().equals("changed") ? 1 : 0;
				this.added += one.kind().equals("added") ? 1 : 0;
				this.missing += one.kind().equals("missing") ? 1 : 0;
			}
			if (!one.field().isEmpty()) {
				this.fields.merge(one.field(), 1L, Long::sum);
			}
			if (this.first.size() < this.limit) {
				this.first.add(one);
			}
		}

	}

}
