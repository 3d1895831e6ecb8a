package org.muster.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.Mask;
import org.muster.database.Database;
import org.muster.model.Field;
import org.muster.quarantine.HeldRecord;
import org.muster.quarantine.HeldRecords;

@Command(name = "list", mixinStandardHelpOptions = true,
		description = "Lists the records in quarantine, their reasons, and the fields concerned: masked, unless opened "
				+ "with a purpose.",
		footer = { "", "Examples:", "  ./muster quarantine list --run 12 --source phu-tho",
				"  ./muster quarantine list --reason national-id-shared --open --purpose \"complaint 17\"" })
final class QuarantineListCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Mixin
	private HeldOptions held = new HeldOptions();

	@Mixin
	private Opening opening = new Opening();

	@Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "At most so many; else 1000")
	private int limit = 1000;

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		this.opening.check("quarantine list");
		try (Database database = this.workplace.open()) {
			int run = this.held.run(database);
			List<HeldRecord> all = this.held.list(database);
			List<HeldRecord> first = all.subList(0, Math.min(Math.max(0, this.limit), all.size()));
			this.opening.record(database, "quarantine list", first.stream().map(HeldRecord::place).toList(), run);
			HeldRecords records = new HeldRecords(database.dataSource());
			List<Map<String, Object>> rows = first.stream()
				.map((record) -> row(record, records.values(run, record.key())))
				.toList();
			if (this.json) {
				System.out.println(JsonMapper.shared().writeValueAsString(rows));
			}
			else if (all.isEmpty()) {
				System.out.printf("run %d: no such record is in quarantine%n", run);
			}
			else {
				System.out.printf("%-28s %6s  %-24s %s%n", "record", "line", "reason", "fields concerned");
				rows.forEach((row) -> System.out.printf("%-28s %6s  %-24s %s%n", row.get("record"), row.get("line"),
						row.get("reason"), row.get("values")));
			}
			if (first.size() < all.size()) {
				System.err.printf("%d more; '--limit %d' lists all%n", all.size() - first.size(), all.size());
			}
			return 0;
		}
	}

	private Map<String, Object> row(HeldRecord record, Map<String, String> values) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("record", record.place());
		row.put("line", record.lineNo());
		row.put("reason", record.reason());
		row.put("values",
				record.fields()
					.stream()
					.map((field) -> field.column() + shown(field, values.getOrDefault(field.column(), "")))
					.collect(Collectors.joining(", ")));
		return row;
	}

	private String shown(Field field, String value) {
		String shown = this.opening.isOpen() ? value : Mask.of(field.column(), value);
		return shown.isEmpty() ? "" : "=" + shown;
	}

}
