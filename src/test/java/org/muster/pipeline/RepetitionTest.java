package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.muster.audit.RunDigest;
import org.muster.audit.RunFigures;
import org.muster.database.DatabaseSettings;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.report.RunReport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Steps of a run that are repeated: the end is the same, and nothing is forgotten. */
@Timeout(300)
class RepetitionTest {

	private static final String[] REGISTER = { "member", "member_history" };

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@BeforeEach
	void begin() throws IOException {
		this.night = Begun.BAD_AND_PUBLISHED.copy(this.folder.resolve("home"));
		Night.copyBadSample(data());
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	@Test
	void endsAsIfNothingHadBeenRepeatedAndKeepsWhatWasThere() throws IOException {
		RunDigest right = digest(1);
		List<String> register = register();
		this.night.update("update finding set detail = 'by a defect'");
		this.night.update(
				"update member set full_name = 'By a defect' where member_no = (select min(member_no) from member)");
		RunDigest wrong = digest(1);
		assertThat(wrong.all()).isNotEqualTo(right.all());
		Map<String, Object> figures = Map.copyOf(new RunFigures(source()).figures(1));

		assertThat(repeat(1, RepeatableStep.STANDARDISE)).isEqualTo(RunResult.of(1, ExitCode.WAITING, ""));
		assertThat(digest(1)).isEqualTo(right);
		assertThat(register()).isEqualTo(register);
		assertThat(this.night.tally("attempt::text", "ledger")).containsExactly("2 120");
		assertThat(RunDigest.of(kept("run_1_attempt_1"), 1)).as("the earlier attempt").isEqualTo(wrong);
		assertThat(new RunFigures(kept("run_1_attempt_1")).figures(1)).isEqualTo(figures);
		RunReport earlier = RunReport.ofJson("report.json",
				Files.readString(this.folder.resolve("home/reports/run-1-attempt-1/report.json")));
		assertThat(earlier.run().attempts()).hasSize(1);
		assertThat(Files.readString(this.night.report(1).resolve("report.en.html"))).contains(
				"Repeated from the step: Standardise, by tester, 2025-11-20 01:00:00 UTC; the reason: a &lt;defect&gt;");
	}

	@Test
	void repeatsEachStepOfALaterRun() throws IOException {
		rename();
		assertThat(this.night.run(job()).exitCode()).isEqualTo(ExitCode.WAITING);
		assertThat(this.night.count("member_history")).isPositive();
		RunDigest digest = digest(2);
		List<String> register = register();
		int attempt = 1;
		for (RepeatableStep step : List.of(RepeatableStep.CONSOLIDATE, RepeatableStep.IDENTIFY, RepeatableStep.REISSUE,
				RepeatableStep.PUBLISH, RepeatableStep.REPORT)) {
			assertThat(repeat(2, step)).as(step.key()).isEqualTo(RunResult.of(2, ExitCode.WAITING, ""));
			assertThat(digest(2)).as(step.key()).isEqualTo(digest);
			assertThat(register()).as(step.key()).isEqualTo(register);
			assertThat(RunDigest.of(kept("run_2_attempt_" + attempt), 2)).as(step.key()).isEqualTo(digest);
			attempt++;
			assertThat(
					this.night.texts("select step from step_time where run_id = 2 and attempt = %d order by started_at"
						.formatted(attempt)))
				.as(step.key())
				.contains(step.key(), "report")
				.doesNotContain("standardise");
		}
		assertThat(this.night.tally("attempt || outcome", "ledger where run_id = 2")).contains("1held 23", "2held 8")
			.anyMatch((line) -> line.startsWith("5published "));
		refuses(ExitCode.CONFIGURATION,
				() -> new Repetition(this.night.database().database()).preview(this.night.find(1),
						RepeatableStep.PUBLISH),
				"run 1 cannot be repeated: the register was changed since. Start a new run.");
	}

	@Test
	void goesOnWhereARepetitionFailed() {
		RunDigest digest = digest(1);
		this.night.update(
				"create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$");
		this.night.update("create trigger refuse before insert on reissue for each row execute function refuse()");
		assertThat(repeat(1, RepeatableStep.CONSOLIDATE).exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(this.night.count("member")).as("not published yet").isZero();
		refuses(ExitCode.USAGE, () -> repeat(1, RepeatableStep.PUBLISH),
				"run 1 cannot be repeated: it has not come to the step publish. './muster resume 1' goes on where it stands.");
		this.night.update("drop trigger refuse on reissue");
		assertThat(this.night.resume(1, job()).exitCode()).isEqualTo(ExitCode.WAITING);
		assertThat(digest(1)).isEqualTo(digest);
		assertThat(this.night.texts("select step from step_time where attempt = 3 order by step"))
			.containsExactly("publish", "reissue", "report");
		refuses(ExitCode.USAGE, () -> this.night.resume(1, job()),
				"run 1 is completed; there is nothing to resume. './muster report 1' writes its report again.");
	}

	@Test
	void saysBeforeWhatWillBeReplaced() {
		Repetition repetition = new Repetition(this.night.database().database());
		Repetition.Preview preview = repetition.preview(this.night.find(1), RepeatableStep.PUBLISH);
		assertThat(preview.rows())
			.containsExactly(Map.entry("ledger", this.night.count("ledger where outcome = 'published'")));
		assertThat(preview.members()).isEqualTo(this.night.count("member"));
		assertThat(repetition.preview(this.night.find(1), RepeatableStep.CONSOLIDATE).rows())
			.containsEntry("held_record", 8L)
			.containsKeys("finding", "candidate", "id_decision", "link_level")
			.doesNotContainKeys("record", "field_change");
		assertThat(repetition.preview(this.night.find(1), RepeatableStep.REPORT))
			.isEqualTo(new Repetition.Preview(Map.of(), 0, 0));
	}

	private void rename() throws IOException {
		Path file = data().resolve("phu-tho.csv");
		String chapter = new String("Chi bộ khu ".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
		Files.writeString(file, Files.readString(file, StandardCharsets.ISO_8859_1).replace(chapter, chapter + "9"),
				StandardCharsets.ISO_8859_1);
	}

	private RunResult repeat(int run, RepeatableStep from) {
		return this.night.repeat(run, job(), from, "a <defect>");
	}

	private List<String> register() {
		return Stream.of(REGISTER)
			.flatMap((table) -> this.night.texts("select t::text from %s t order by 1".formatted(table)).stream())
			.toList();
	}

	private RunDigest digest(int run) {
		return RunDigest.of(source(), run);
	}

	private DataSource source() {
		return this.night.database().dataSource();
	}

	/** As whoever verifies an earlier report does. */
	private DataSource kept(String schema) {
		DatabaseSettings settings = this.night.database().settings();
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(settings.url());
		source.setUser(settings.user());
		source.setPassword(settings.password());
		source.setCurrentSchema(schema + ",muster");
		return source;
	}

	private static void refuses(ExitCode exitCode, ThrowingCallable command, String message) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(command)
			.withMessage(message)
			.extracting(OperatorException::exitCode)
			.isEqualTo(exitCode);
	}

	private JobDefinition job() {
		return Night.nightly(data(), this.folder, Begun.lenient());
	}

	private Path data() {
		return this.folder.resolve("data");
	}

}
