package org.muster.pipeline;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.model.ExitCode;
import org.muster.report.Annex;
import org.muster.report.Figure;
import org.muster.report.RunReport;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever has the annex of a report and nothing of the program gets the report's figures:
 * of a dry run, of a complete one, of one that a gate stopped, and of one that was
 * resumed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnexTest {

	private static final int DRY = 1;

	private static final int COMPLETE = 2;

	private static final int FAILED = 3;

	private static final int RESUMED = 4;

	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@BeforeAll
	void runNights(@TempDir Path temporary) throws IOException {
		this.folder = temporary;
		this.night = new Night(this.folder.resolve("home"));
		JobDefinition job = Night.small(this.folder);
		assertThat(this.night.run(job, true).runId()).isEqualTo(DRY);
		assertThat(this.night.run(job).runId()).isEqualTo(COMPLETE);
		JobDefinition strict = Night.small(this.folder,
				Map.of("  most-held: 0.5%", "  largest-change: 0%\n  most-held: 0.5%",
						"phone: [compose-unicode, keep-digits, phone-form]", "phone: [compose-unicode]"));
		assertThat(this.night.run(strict)).extracting(RunResult::runId, RunResult::exitCode)
			.containsExactly(FAILED, ExitCode.GATE);
		write(FAILED);
		assertThat(this.night.run(strict).runId()).isEqualTo(RESUMED);
		this.night.resume(RESUMED, strict, new Acceptance(List.of("largest-change"), "new rule for phones"));
	}

	@AfterAll
	void close() {
		this.night.close();
	}

	/** As './muster report' does for a run that has not come to its report. */
	private void write(int run) throws IOException {
		RunReport report = new RunFigures(this.night.database().dataSource())
			.report(RunNumber.resolve(this.night.database().dataSource(), String.valueOf(run)));
		Path to = Files.createDirectories(this.night.report(run));
		Files.writeString(to.resolve("report.json"), report.toJson());
		Files.writeString(to.resolve(Annex.FILE), Annex.sql(report));
	}

	@ParameterizedTest
	@ValueSource(ints = { DRY, COMPLETE, FAILED, RESUMED })
	void givesEveryFigureOfTheReport(int run) throws IOException {
		RunReport report = report(run);
		Map<String, List<Map<String, Object>>> figures = new LinkedHashMap<>();
		parts(Files.readString(this.night.report(run).resolve(Annex.FILE))).forEach((key, sql) -> {
			if (!key.startsWith("digest ")) {
				figures.put(key, rows(sql.replace(":run", String.valueOf(run))));
			}
		});
		report.figures()
			.forEach((key, figure) -> assertThat(figures.get("figure " + key)).as(key).isEqualTo(figure.rows()));
		assertThat(figures.get("balance in all")).hasSize(1)
			.allSatisfy((row) -> assertThat(row).containsEntry("read", report.verdict().read())
				.containsEntry("adds_up", true));
		assertThat(figures.getOrDefault("run", List.of())).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("fingerprint", report.run().fingerprint()));
		assertThat(figures.get("attempts")).hasSameSizeAs(report.run().attempts());
	}

	/** What is installed wherever there are auditors. */
	@Test
	void isAScriptForPsql() throws IOException, InterruptedException {
		if (Shell.run(this.folder, "command -v psql sha256sum").endsWith("exit 0")) {
			for (int run : new int[] { FAILED, RESUMED }) {
				printsTheSame(run);
			}
		}
	}

	private void printsTheSame(int run) throws IOException, InterruptedException {
		String url = this.night.database().settings().describe();
		String password = this.night.database().settings().password();
		String printed = Shell.run(this.night.report(run),
				"PGPASSWORD='%s' psql '%s' -X -q -v ON_ERROR_STOP=1 -f annex.sql 2>&1".formatted(password, url));
		assertThat(printed).endsWith("exit 0");
		RunReport report = report(run);
		Map<String, String> parts = printed(printed);
		report.figures()
			.forEach((key, figure) -> assertThat(cells(parts.getOrDefault("figure " + key, ""))).as(key)
				.isEqualTo(cells(figure)));
		report.digest()
			.forEach((section, digest) -> assertThat(parts.get("digest " + section))
				.isEqualTo(digest.sha256() + "  -\n"));
	}

	private RunReport report(int run) throws IOException {
		Path file = this.night.report(run).resolve("report.json");
		return RunReport.ofJson(file.toString(), Files.readString(file));
	}

	private List<Map<String, Object>> rows(String sql) {
		return new Figure("", List.of(),
				JdbcClient.create(this.night.database().dataSource()).sql(sql).query().listOfRows())
			.rows();
	}

	/** The statements of the script, by what it prints before each. */
	private static Map<String, String> parts(String script) {
		Map<String, String> parts = new LinkedHashMap<>();
		Stream.of(script.split("\n\\\\echo ")).skip(1).forEach((part) -> {
			int end = part.indexOf('\n');
			parts.put(part.substring(0, end),
					part.substring(end + 1).replace("\ncommit;\n", "").strip().replaceFirst(";$", ""));
		});
		return parts;
	}

	private static Map<String, String> printed(String output) {
		Map<String, String> parts = new LinkedHashMap<>();
		String key = "";
		for (String line : output.split("\n")) {
			if (line.matches("(figure|digest|balance|run|attempts)( [a-z -]+)?") && !line.contains(",")) {
				key = line;
			}
			else if (!line.startsWith("exit ")) {
				parts.merge(key, line + "\n", String::concat);
			}
		}
		return parts;
	}

	private static List<List<String>> cells(String csv) {
		try {
			return CSVFormat.DEFAULT.parse(new StringReader(csv)).stream().map((row) -> List.of(row.values())).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<List<String>> cells(Figure figure) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(figure.columns());
		figure.rows()
			.forEach((row) -> rows.add(figure.columns()
				.stream()
				.map((column) -> (row.get(column) == null) ? "" : Figure.text(row, column))
				.toList()));
		return rows;
	}

}
