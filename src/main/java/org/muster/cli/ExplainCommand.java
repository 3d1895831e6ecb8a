package org.muster.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.Evidence;
import org.muster.audit.EvidenceReader;
import org.muster.audit.RunNumber;
import org.muster.audit.TraceReader;
import org.muster.console.EvidenceMap;
import org.muster.console.EvidenceScreen;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.RecordKey;
import org.muster.pipeline.RawRecords;
import org.muster.report.Trace;
import org.muster.report.TraceText;
import org.muster.review.ReviewQuestion;
import org.muster.review.ReviewState;

@Command(name = "explain", mixinStandardHelpOptions = true,
		description = "Says of each value of a member where it comes from, of the national ID by what evidence; or of a record what became of it. Masked unless opened.",
		footer = { "", "Examples:", "  ./muster explain 8YVCBHZ7Y7T6W",
				"  ./muster explain 8YVCBHZ7Y7T6W --field birth_date --language vi",
				"  ./muster explain --record north.csv:17",
				"  ./muster explain 8YVCBHZ7Y7T6W --run 12 --open --purpose \"complaint 17\" --json" })
final class ExplainCommand implements Callable<Integer> {

	private static final String COMMAND = "explain";

	@Mixin
	private Viewing viewing = new Viewing();

	@Parameters(arity = "0..1", paramLabel = "MEMBER", description = "Its member_no")
	private @Nullable String member;

	@Option(names = "--field", paramLabel = "FIELD", description = "One value only, by its column in the exports")
	private @Nullable String field;

	@Option(names = "--record", paramLabel = "FILE:NUMBER",
			description = "Instead of MEMBER: a record, by source_file and record_number of the outcomes")
	private @Nullable String record;

	@Override
	public Integer call() {
		this.viewing.opening().check(COMMAND);
		try (Database database = this.viewing.workplace().open()) {
			if (this.member != null && this.record == null) {
				explain(database, this.member);
			}
			else if (this.record != null && this.member == null && this.field == null) {
				follow(database, this.record);
			}
			else {
				throw new OperatorException(ExitCode.USAGE,
						"explain: expected MEMBER, or MEMBER --field FIELD, or --record FILE:NUMBER. Nothing was shown.");
			}
			return 0;
		}
	}

	private void explain(Database database, String memberNo) {
		EvidenceReader reader = new EvidenceReader(database.dataSource());
		Evidence evidence = reader.read(memberNo, this.viewing.run());
		TraceReader traces = reader(database);
		List<String> fields = (this.field != null) ? List.of(this.field)
				: traces.filled(evidence.run(), evidence.record());
		List<Trace> values = fields.stream()
			.map((one) -> traces.value(evidence.run(), evidence.record(), one))
			.toList();
		this.viewing.opening().record(database, COMMAND, List.of(evidence.memberNo()), evidence.run());
		if (this.field != null) {
			show(values, raw(database, evidence.run(), evidence.sourceFile() + ":" + evidence.record().recordNo()));
		}
		else {
			explain(reader, evidence, values);
		}
	}

	private void explain(EvidenceReader reader, Evidence evidence, List<Trace> values) {
		List<Evidence.Claim> claims = reader.claims(evidence);
		ReviewQuestion question = ReviewQuestion.of(evidence, ReviewState.of(List.of(), false), false);
		EvidenceScreen screen = new EvidenceScreen(this.viewing.workplace().reviewTexts(),
				this.viewing.opening().isOpen());
		if (this.viewing.json()) {
			Map<String, Object> map = new LinkedHashMap<>(new EvidenceMap(this.viewing.opening().isOpen())
				.explanation(question, claims, screen.sentences(evidence, claims)));
			map.put("values", values);
			System.out.println(JsonMapper.shared().writeValueAsString(map));
		}
		else {
			screen.explanation(question, claims).forEach(System.out::println);
			System.out.println();
			show(values, List.of());
		}
	}

	private void follow(Database database, String place) {
		RunNumber number = RunNumber.resolve(database.dataSource(), this.viewing.run());
		RecordKey key = new RawRecords(database.dataSource(), number.data()).key(place);
		TraceReader reader = reader(database);
		String memberNo = reader.memberNo(number.data(), key);
		Trace trace = reader.record(number.data(), key);
		this.viewing.opening().record(database, COMMAND, List.of(memberNo.isEmpty() ? place : memberNo), number.data());
		show(List.of(trace), raw(database, number.data(), place));
	}

	private TraceReader reader(Database database) {
		return new TraceReader(database.dataSource(), this.viewing.opening().isOpen());
	}

	/** The record's bytes, where they were asked for. */
	private List<String> raw(Database database, int run, String place) {
		if (!this.viewing.opening().isOpen()) {
			return List.of();
		}
		byte[] bytes = new RawRecords(database.dataSource(), run).read(place);
		return List.of(HexFormat.ofDelimiter(" ").formatHex(bytes));
	}

	private void show(List<Trace> traces, List<String> raw) {
		TraceText text = new TraceText(this.viewing.workplace().reportLanguage());
		if (this.viewing.json()) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("traces", traces);
			map.put("sentences", traces.stream().map(text::of).toList());
			if (!raw.isEmpty()) {
				map.put("raw", raw.get(0));
			}
			System.out.println(JsonMapper.shared().writeValueAsString(map));
			return;
		}
		for (Trace trace : traces) {
			List<String> lines = new ArrayList<>();
			lines.add(trace.field().isEmpty() ? "%s:%d".formatted(trace.file(), trace.record())
					: "%s = %s".formatted(trace.field(), trace.value()));
			text.of(trace).forEach((sentence) -> lines.add("  " + sentence));
			lines.forEach(System.out::println);
		}
		if (!raw.isEmpty()) {
			System.out.println(raw.get(0));
		}
	}

}
