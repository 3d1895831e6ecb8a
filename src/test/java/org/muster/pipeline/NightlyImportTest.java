package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.audit.Balance;
import org.muster.audit.Evaluation;
import org.muster.audit.Export;
import org.muster.audit.RunDigest;
import org.muster.console.RunScreen;
import org.muster.console.Texts;
import org.muster.model.ExitCode;
import org.muster.report.Figure;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The job of the README on {@code sample-data}, against the truth and golden figures. The
 * golden file is written anew by {@code -Dmuster.golden=write}.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightlyImportTest {

	private static final Path GOLDEN = Path.of("src/test/resources/golden/nightly-import.txt");

	private static final Path TRUTH = Night.SAMPLE.resolve("truth.csv");

	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@SuppressWarnings("NullAway.Init")
	private RunResult result;

	@BeforeAll
	void runOnce(@TempDir Path temporary) {
		this.folder = temporary;
		this.night = new Night(this.folder.resolve("home"));
		this.result = this.night.run(Night.nightly());
	}

	@AfterAll
	void drop() {
		this.night.close();
	}

	@Test
	void keepsThePromiseOfTheReadme() throws IOException {
		assertThat(this.result).isEqualTo(RunResult.of(1, ExitCode.DONE, ""));
		List<String> screen = screen(1);
		assertThat(screen).contains("cards to reissue: 2,619", "register: 5,303 new, 0 changed, 0 as before");
		assertThat(screen.get(0)).startsWith("national IDs: 5,303 of 5,303 members (100 %)")
			.endsWith("0 wait in review, 0 not found");
		assertThat(Files.readString(Path.of("README.md")).lines().map(String::strip))
			.contains(screen.get(screen.size() - 1));
	}

	@Test
	void agreesWithTheTruthInEveryRecord() {
		Evaluation evaluation = this.night.evaluate(1, TRUTH);
		assertThat(evaluation.ids()).isEqualTo(new Evaluation.Ids(5303, 0, 0, 0));
		assertThat(table(evaluation, "disagreements").rows()).isEmpty();
		assertThat(Balance.of(this.night.database().dataSource(), 1).balanced()).isTrue();
	}

	@Test
	void accountsForEachRecordOfTheExports() throws IOException {
		List<String> records = Files.readAllLines(TRUTH).stream().skip(1).map(NightlyImportTest::key).toList();
		assertThat(this.night.lines(Export.OUTCOMES, 1)).extracting(NightlyImportTest::key)
			.containsExactlyElementsOf(records)
			.hasSize(5400);
	}

	@Test
	void comesOutAsInTheGoldenFile() throws Exception {
		String now = golden();
		if ("write".equals(System.getProperty("muster.golden"))) {
			Files.createDirectories(GOLDEN.toAbsolutePath().getParent());
			Files.writeString(GOLDEN, now);
		}
		assertThat(now).isEqualTo(Files.readString(GOLDEN));
	}

	@Test
	void writesNothingWhenNothingIsNewAndNothingOfMembersWhenOnlyTheJobIs() {
		List<String> before = this.night.rows("member", "member_history", "ledger");
		RunResult again = this.night.run(Night.nightly());
		assertThat(again).isEqualTo(RunResult.of(2, ExitCode.DONE, ""));
		assertThat(screenUnchanged(2)).isEqualTo("run 2 of nightly-import: nothing new; inputs, definition, rules, "
				+ "program and decisions are those of run 1, which published 5,303 members");
		RunResult commented = this.night.run(changed("# The nightly import", "# An import"));
		assertThat(commented).isEqualTo(RunResult.of(3, ExitCode.DONE, ""));
		assertThat(this.night.count("run where same_as_run = 1")).isEqualTo(2);
		assertThat(this.night.rows("member", "member_history", "ledger")).isEqualTo(before);

		List<String> members = this.night.rows("member", "member_history");
		RunResult stricter = this.night.run(changed("link-at: 0.99 ", "link-at: 0.991 "));
		assertThat(stricter).isEqualTo(RunResult.of(4, ExitCode.DONE, ""));
		assertThat(screen(4)).contains("register: 0 new, 0 changed, 5,303 as before");
		assertThat(this.night.rows("member", "member_history")).isEqualTo(members);
	}

	@Test
	void writesItsReport() {
		assertThat(this.night.report(1)).isDirectoryContaining("glob:**/report.json")
			.isDirectoryContaining("glob:**/report.en.html")
			.isDirectoryContaining("glob:**/report.vi.html")
			.isDirectoryNotContaining("glob:**.part");
	}

	private JobDefinition changed(String part, String replacement) {
		return Night.nightly(Night.SAMPLE, this.folder, Map.of(part, replacement));
	}

	private List<String> screen(int run) {
		return new RunScreen(this.night.database().dataSource(), new Texts("en")).completed(run, "report");
	}

	private String screenUnchanged(int run) {
		return new RunScreen(this.night.database().dataSource(), new Texts("en")).unchanged(run, 1);
	}

	/** The figures say what changed, the hashes that something did. */
	private String golden() throws Exception {
		StringBuilder text = new StringBuilder(String.join("\n", screen(1))).append("\n\n");
		for (Export export : List.of(Export.OUTCOMES, Export.FINDINGS, Export.REISSUE)) {
			byte[] bytes = this.night.export(export, 1);
			long rows = new String(bytes, StandardCharsets.UTF_8).lines().count() - 1;
			text.append("%s: %d lines, sha256 %s%n".formatted(export.key(), rows, sha256(bytes)));
		}
		RunDigest.of(this.night.database().dataSource(), 1)
			.sections()
			.forEach((section, digest) -> text.append("digest of %s: %s%n".formatted(section, digest)));
		text.append("\nfindings\n");
		this.night.tally("code", "finding where run_id = 1")
			.forEach((line) -> text.append("  ").append(line).append('\n'));
		return text.append('\n').append(this.night.evaluate(1, TRUTH).text()).toString();
	}

	private static Figure table(Evaluation evaluation, String name) {
		return Objects.requireNonNull(evaluation.tables().get(name));
	}

	/**
	 * {@return file and number of the record}
	 */
	private static String key(String line) {
		return line.substring(0, line.indexOf(',', line.indexOf(',') + 1));
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
