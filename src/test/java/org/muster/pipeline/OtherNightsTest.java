package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.Balance;
import org.muster.audit.Evaluation;
import org.muster.audit.Export;
import org.muster.generate.Generator;
import org.muster.generate.Scenario;
import org.muster.model.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Nights on other data: another seed, bad records, no reviewer, closed gates. */
@Timeout(300)
class OtherNightsTest {

	private static final Path BAD = Night.SAMPLE.resolve("bad");

	private static Path generated = Path.of("");

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@BeforeAll
	static void generate(@TempDir Path temporary) {
		generated = temporary;
		Generator.generate(Scenario.standard().withMembers(2000).withCitizens(4000).withSeed(7), temporary, (line) -> {
		});
	}

	@BeforeEach
	void begin() {
		this.night = new Night(this.folder.resolve("home"));
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	@Test
	void agreesWithTheTruthOfAnotherSeed() {
		assertThat(this.night.run(job(generated, Map.of()))).isEqualTo(RunResult.of(1, ExitCode.DONE, ""));
		Evaluation evaluation = this.night.evaluate(1, generated.resolve("truth.csv"));
		assertThat(evaluation.ids()).isEqualTo(new Evaluation.Ids(2000, 0, 0, 0));
		assertThat(disagreements(evaluation)).isEmpty();
	}

	@Test
	void publishesDoubtfulMembersWithoutIdUntilTheyAreDecided() throws IOException {
		JobDefinition unreviewed = job(generated, withoutDecisions());
		assertThat(this.night.run(unreviewed)).isEqualTo(RunResult.of(1, ExitCode.WAITING, ""));
		assertThat(this.night.count("id_decision where method = 'pending'")).isPositive();
		List<String> waiting = this.night.texts("select member_no from member where national_id is null");
		assertThat(Files.readAllLines(generated.resolve("decisions.csv"))).map((line) -> line.split(",", 2)[0])
			.as("whoever waits is one whom a reviewer has to decide")
			.containsAll(waiting);
		assertThat(this.night.evaluate(1, generated.resolve("truth.csv")).ids())
			.isEqualTo(new Evaluation.Ids(2000 - waiting.size(), 0, waiting.size(), 0));

		assertThat(this.night.run(job(generated, Map.of()))).isEqualTo(RunResult.of(2, ExitCode.DONE, ""));
		assertThat(this.night.texts("select members_new || ' ' || members_changed from run where id = 2"))
			.containsExactly("0 " + waiting.size());
		assertThat(this.night.count("member where national_id is null")).isZero();
		assertThat(this.night.texts("select member_no from member_history where replaced_run = 2"))
			.containsExactlyInAnyOrderElementsOf(waiting);
	}

	@Test
	void publishesNothingInADryRun() {
		JobDefinition job = job(generated, Map.of());
		assertThat(this.night.run(job, true)).isEqualTo(RunResult.of(1, ExitCode.DONE, ""));
		assertThat(this.night.rows("member", "member_history")).isEmpty();
		assertThat(this.night.count("ledger where outcome = 'published' and planned")).isEqualTo(2000);
		assertThat(this.night.lines(Export.OUTCOMES, 1)).noneMatch((line) -> line.contains(",published,"))
			.filteredOn((line) -> line.contains(",in-progress,"))
			.hasSize(2000);
		assertThat(this.night.run(job)).as("a dry run was no run of it").isEqualTo(RunResult.of(2, ExitCode.DONE, ""));
		assertThat(this.night.count("member where first_run = 2")).isEqualTo(2000);
	}

	@Test
	void holdsBadRecordsWithTheirReasons() {
		JobDefinition lenient = job(BAD,
				Map.of("most-held: 0.5%", "most-held: 100%", "least-id-coverage: 90%", "least-id-coverage: 0%"));
		assertThat(this.night.run(lenient)).isEqualTo(RunResult.of(1, ExitCode.WAITING, ""));
		Evaluation evaluation = this.night.evaluate(1, BAD.resolve("truth.csv"));
		assertThat(disagreements(evaluation)).isEmpty();
		assertThat(evaluation.ids().wrong()).isZero();
		assertThat(evaluation.ids().missing()).isZero();
		Balance balance = Balance.of(this.night.database().dataSource(), 1);
		assertThat(balance.balanced()).isTrue();
		assertThat(balance.total().held()).isEqualTo(31).isEqualTo(this.night.count("held_record"));
		assertThat(this.night.tally("reason", "ledger where outcome = 'held'")).containsExactly(
				"birth-date-unreadable 6", "field-count-wrong 5", "full-name-missing 4", "national-id-shared 4",
				"profile-number-shared 4", "record-unreadable 5", "text-undecodable 3");
	}

	@Test
	void publishesNothingWhenAGateCloses() {
		RunResult result = this.night.run(job(BAD, Map.of("most-held: 0.5%", "most-held: 0%")));
		assertThat(result).isEqualTo(RunResult.of(1, ExitCode.GATE,
				"""
						a gate stopped the run before publish; nothing was published:
						- most-held: 31 of 120 records are held; the job allows 0 %
						Correct the input or 'gates' in the job definition and start a new run; or, if that is how it should be, \
						go on with: ./muster resume 1 --accept most-held --reason TEXT"""));
		assertThat(this.night.rows("member", "member_history")).isEmpty();
		assertThat(this.night.count("ledger where outcome = 'published'")).isZero();
		assertThat(this.night.tally("status || ' ' || exit_code || ' ' || step", "run"))
			.containsExactly("failed 6 publish 1");
	}

	private JobDefinition job(Path data, Map<String, String> edits) {
		return Night.nightly(data, this.folder, edits);
	}

	private static Map<String, String> withoutDecisions() {
		Map<String, String> edits = new LinkedHashMap<>();
		edits.put("decisions:                   # what reviewers decided on earlier nights; may be left out\n", "");
		edits.put("  files: [../sample-data/decisions.csv]\n", "");
		return edits;
	}

	private static List<Map<String, Object>> disagreements(Evaluation evaluation) {
		return Objects.requireNonNull(evaluation.tables().get("disagreements")).rows();
	}

}
