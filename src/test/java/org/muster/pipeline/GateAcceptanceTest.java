package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Gates that close, and that a person opens. */
@Timeout(300)
class GateAcceptanceTest {

	private static final Acceptance HELD = new Acceptance(List.of("most-held"), " the office sends them again ");

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@BeforeEach
	void begin() throws IOException {
		this.night = new Night(this.folder.resolve("home"));
		Night.copyBadSample(data());
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	@Test
	void opensOneGateForOneRunAndRecordsWhoAndWhy() throws IOException {
		JobDefinition job = job("0.5%", "");
		assertThat(this.night.run(job).exitCode()).isEqualTo(ExitCode.GATE);
		refusals(job);
		assertThat(this.night.count("gate_acceptance") + this.night.count("member")).isZero();
		assertThat(this.night.count("attempt")).isOne();

		assertThat(this.night.resume(1, job, HELD)).isEqualTo(RunResult.of(1, ExitCode.WAITING, ""));
		assertThat(this.night.count("member")).isPositive();
		assertThat(this.night.texts("""
				select concat_ws(' ', gate, part, whole, accepted_by, accepted_at at time zone 'UTC', reason)
				  from gate_acceptance"""))
			.containsExactly("most-held 31 120 tester 2025-11-20 01:00:00 the office sends them again");
		assertThat(Files.readString(this.night.report(1).resolve("report.en.html")))
			.contains("closed, opened by a person", "tester", "the office sends them again");
		assertThat(this.night.tally("attempt || ' ' || gate || ' ' || state", "gate_result")).containsExactly(
				"1 balance open 1", "1 largest-change not-applicable 1", "1 least-id-coverage open 1",
				"1 most-held closed 1", "1 most-missing not-applicable 1", "2 balance open 1",
				"2 largest-change not-applicable 1", "2 least-id-coverage open 1", "2 most-held accepted 1",
				"2 most-missing not-applicable 1");
	}

	private void refusals(JobDefinition job) {
		refused(job, new Acceptance(List.of("most-held"), " "),
				"--reason is missing; one line that says why the run may be published was expected.");
		refused(job, new Acceptance(List.of(), "why"), "--reason belongs to --accept; expected both or none.");
		refused(job, new Acceptance(List.of("most-hold", "balance", "largest-change"), "why"), """
				--accept: no gate is called 'most-hold'; did you mean 'most-held'? known: \
				balance, largest-change, least-id-coverage, most-held, most-missing.
				--accept balance: this gate cannot be accepted; a broken balance is a defect to be reported.
				--accept largest-change: this gate is not closed in run 1; closed are: most-held.""");
	}

	private void refused(JobDefinition job, Acceptance acceptance, String message) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> this.night.resume(1, job, acceptance))
			.withMessage(message + " Nothing was accepted or run.")
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.USAGE);
	}

	@Test
	void closesAgainWithOtherFigures() {
		JobDefinition job = job("0.5%", "");
		this.night.run(job);
		this.night
			.update("""
					insert into gate_acceptance values (1, 'most-held', 30, 120, 'tester', now(), 'when it was one less')""");
		assertThat(this.night.resume(1, job).exitCode()).isEqualTo(ExitCode.GATE);
	}

	@Test
	void reportsTheGatesOfADryRunAndIsStoppedByNone() throws IOException {
		assertThat(this.night.run(job("0.5%", ""), true)).isEqualTo(RunResult.of(1, ExitCode.GATE, ""));
		assertThat(this.night.texts("select status || ' ' || exit_code from run")).containsExactly("completed 6");
		assertThat(this.night.count("member")).isZero();
		assertThat(this.night.count("ledger where planned and outcome = 'published'")).isPositive();
		assertThat(Files.readString(this.night.report(1).resolve("report.en.html"))).contains("Stopped by a gate",
				"Records held, at most");
	}

	@Test
	void stopsARunThatWouldChangeTooMuchOfTheRegister() throws IOException {
		this.night.run(job("100%", ""));
		long published = this.night.count("member");
		Path file = data().resolve("phu-tho.csv");
		String chapter = new String("Chi bộ khu ".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
		Files.writeString(file,
				Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll(chapter + "(\\d)", chapter + "99$1"),
				StandardCharsets.ISO_8859_1);
		JobDefinition strict = job("100%", "  largest-change: 1%\n");
		RunResult stopped = this.night.run(strict);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.GATE);
		assertThat(this.night.count("member where organisation like 'Chi bộ khu 99%'")).isZero();
		RunResult accepted = this.night.resume(2, strict,
				new Acceptance(List.of("largest-change"), "units renumbered"));
		assertThat(accepted.exitCode()).isEqualTo(ExitCode.WAITING);
		assertThat(this.night.count("member where organisation like 'Chi bộ khu 99%'")).isPositive();
		long changed = this.night.count("member where changed_run = 2 and first_run = 1");
		assertThat(stopped.problem()).contains(
				"- largest-change: %d of %d published members would change, 0 of them in ".formatted(changed, published)
						+ "their national ID; the job allows 1 %");
		assertThat(this.night.texts("select members_changed::text from run where id = 2"))
			.containsExactly(String.valueOf(changed));
	}

	@Test
	void stopsARunWhenAnOfficesExportCameOutEmpty() throws IOException {
		this.night.run(job("100%", ""));
		long delivered = this.night.count("member");
		long others = this.night.count("""
				(select distinct member_no from ledger l join source_file s using (run_id, file_no)
				  where s.file_name <> 'hoa-binh.tsv' and l.outcome in ('published', 'merged')) o""");
		Path file = data().resolve("hoa-binh.tsv");
		Files.write(file, Files.readAllLines(file, StandardCharsets.ISO_8859_1).subList(0, 1),
				StandardCharsets.ISO_8859_1);
		RunResult stopped = this.night.run(job("100%", ""));
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.GATE);
		assertThat(stopped.problem())
			.contains("- most-missing: %d of %d members of the last full delivery have no record in this one; "
				.formatted(delivered - others, delivered) + "the job allows 5 %");
		assertThat(this.night.count("missing_member")).as("nothing is written").isZero();
		this.night.resume(2, job("100%", ""), new Acceptance(List.of("most-missing"), "the office was closed"));
		assertThat(this.night.count("missing_member where run_id = 2")).isEqualTo(delivered - others);
	}

	@ParameterizedTest
	@CsvSource({ "25.84%, DONE", "25.83%, WAITING" })
	void warnsOfHeldRecords(String share, ExitCode exitCode) {
		assertThat(this.night.run(job("100%", "  warn-held: " + share + "\n", 999)).exitCode()).isEqualTo(exitCode);
	}

	private JobDefinition job(String mostHeld, String more) {
		return job(mostHeld, more, 0);
	}

	private JobDefinition job(String mostHeld, String more, int mostWaiting) {
		Map<String, String> edits = new LinkedHashMap<>();
		edits.put("  most-held: 0.5%", more + "  most-held: " + mostHeld);
		edits.put("least-id-coverage: 90%", "least-id-coverage: 0%");
		edits.put("most-waiting: 0", "most-waiting: " + mostWaiting);
		return Night.nightly(data(), this.folder, edits);
	}

	private Path data() {
		return this.folder.resolve("data");
	}

}
