package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.Balance;
import org.muster.audit.Evaluation;
import org.muster.audit.Export;
import org.muster.generate.SmallRegister;
import org.muster.model.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Nights on other data: another seed, bad records, no reviewer, closed gates. */
@Timeout(300)
class OtherNightsTest {

	private static final Path BAD = Night.SAMPLE.resolve("bad");

	private static final Path SMALL = SmallRegister.folder();

	private static final int MEMBERS = SmallRegister.MEMBERS;

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@AfterEach
	void drop() {
		this.night.close();
	}

	@Test
	void agreesWithTheTruthOfAnotherSeed() {
		begin(Begun.SMALL);
		Evaluation evaluation = this.night.evaluate(1, SMALL.resolve("truth.csv"));
		assertThat(evaluation.ids()).isEqualTo(new Evaluation.Ids(MEMBERS, 0, 0, 0));
		assertThat(disagreements(evaluation)).isEmpty();
	}

	@Test
	void publishesDoubtfulMembersWithoutIdUntilTheyAreDecided() throws IOException {
		begin(Begun.SMALL_AND_UNREVIEWED);
		assertThat(this.night.count("id_decision where method = 'pending'")).isPositive();
		List<String> waiting = this.night.texts("select member_no from member where national_id is null");
		assertThat(Files.readAllLines(SMALL.resolve("decisions.csv"))).map((line) -> line.split(",", 2)[0])
			.as("whoever waits is one whom a reviewer has to decide")
			.containsAll(waiting);
		assertThat(this.night.evaluate(1, SMALL.resolve("truth.csv")).ids())
			.isEqualTo(new Evaluation.Ids(MEMBERS - waiting.size(), 0, waiting.size(), 0));

		assertThat(this.night.run(job(SMALL, Map.of()))).isEqualTo(RunResult.of(2, ExitCode.DONE, ""));
		assertThat(this.night.texts("select members_new || ' ' || members_changed from run where id = 2"))
			.containsExactly("0 " + waiting.size());
		assertThat(this.night.count("member where national_id is null")).isZero();
		assertThat(this.night.texts("select member_no from member_history where replaced_run = 2"))
			.containsExactlyInAnyOrderElementsOf(waiting);
	}

	/** The member may be of another office, or of an earlier year. */
	@Test
	void givesNobodyTheIdOfAMemberWhoIsNotInTheRun() {
		begin(Begun.SMALL);
		String certain = this.night
			.texts("select member_no from id_decision where reason = 'national-id-confirmed' order by 1 limit 1")
			.get(0);
		this.night.update("update member set member_no = 'SOMEBODY' where member_no = '%s'".formatted(certain));
		this.night.run(job(SMALL, Map.of("most-missing: 5%", "most-missing: 6%")));
		assertThat(this.night.texts("""
				select method || ' ' || reason || ' ' || (m.national_id is null)
				  from id_decision d join member m using (member_no) where d.run_id = 2 and d.member_no = '%s'"""
			.formatted(certain))).containsExactly("pending id-taken true");
		assertThat(this.night.count("member where member_no = 'SOMEBODY' and national_id is not null")).isEqualTo(1);
	}

	@Test
	void publishesNothingInADryRun() {
		this.night = new Night(this.folder.resolve("home"));
		JobDefinition job = job(SMALL, Map.of());
		assertThat(this.night.run(job, true)).isEqualTo(RunResult.of(1, ExitCode.DONE, ""));
		assertThat(this.night.rows("member", "member_history")).isEmpty();
		assertThat(this.night.count("ledger where outcome = 'published' and planned")).isEqualTo(MEMBERS);
		assertThat(this.night.lines(Export.OUTCOMES, 1)).noneMatch((line) -> line.contains(",published,"))
			.filteredOn((line) -> line.contains(",in-progress,"))
			.hasSize(MEMBERS);
		assertThat(this.night.run(job)).as("a dry run was no run of it").isEqualTo(RunResult.of(2, ExitCode.DONE, ""));
		assertThat(this.night.count("member where first_run = 2")).isEqualTo(MEMBERS);
	}

	@Test
	void holdsBadRecordsWithTheirReasons() {
		begin(Begun.BAD_AND_PUBLISHED);
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
		this.night = new Night(this.folder.resolve("home"));
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

	private void begin(Begun begun) {
		this.night = begun.copy(this.folder.resolve("home"));
	}

	private static List<Map<String, Object>> disagreements(Evaluation evaluation) {
		return Objects.requireNonNull(evaluation.tables().get("disagreements")).rows();
	}

}
