package org.muster.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.lineage.LineageSettings;
import org.muster.notice.Ending;
import org.muster.notice.NoticeSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The sections notify and schedule, and what a run tells. */
@Timeout(300)
class OperationTest {

	private static final String ALL = """
			notify:
			  on: [failed, gate]
			  command: [/bin/page, --urgent]
			  webhook:
			    url: https://chat.example.org/hook
			    authorization-file: /run/secrets/token
			  mail:
			    host: smtp.example.org
			    port: 465
			    security: tls
			    user: muster
			    password-file: secrets/mail
			    from: night@example.org
			    to: [a@example.org, b@example.org]
			schedule:
			  cron: "30 1 * * 1-5"
			  time-zone: Asia/Ho_Chi_Minh
			  missed: skip
			""";

	@TempDir
	private Path folder = Path.of("");

	@Test
	void readsEveryKey() {
		Operation operation = read(ALL).operation();
		assertThat(operation.notices())
			.isEqualTo(new NoticeSettings(Set.of(Ending.FAILED, Ending.GATE), List.of("/bin/page", "--urgent"),
					Optional.of(new NoticeSettings.Webhook(Optional.of(URI.create("https://chat.example.org/hook")),
							Optional.empty(), Optional.of(Path.of("/run/secrets/token")))),
					Optional.of(new NoticeSettings.Mail("smtp.example.org", 465, NoticeSettings.Security.TLS,
							Optional.of("muster"), Optional.of(this.folder.resolve("secrets/mail")),
							"night@example.org", List.of("a@example.org", "b@example.org")))));
		assertThat(operation.schedule()).contains(new Schedule("30 1 * * 1-5", ZoneId.of("Asia/Ho_Chi_Minh"), false));
	}

	@Test
	void tellsNobodyAndRunsNeverWhenItSaysNothing() {
		JobDefinition job = read("");
		assertThat(job.operation())
			.isEqualTo(new Operation(NoticeSettings.NONE, Optional.empty(), LineageSettings.NONE));
		assertThat(job.hash()).as("what a run does is the same").isEqualTo(read(ALL).hash());
		assertThat(read("notify: {command: [/bin/page]}").operation().notices().on())
			.containsExactlyInAnyOrder(Ending.values());
	}

	@Test
	void saysAllThatIsWrong() {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> read("""
				notify:
				  on: [falied]
				  webhook: {url: ftp://example.org}
				  mail: {host: "smtp example", port: 70000, user: muster, from: night, to: []}
				schedule: {cron: "30 25 * * *", time-zone: Asia/Hanoi, missed: later}
				"""))
			.satisfies((ex) -> assertThat(
					String.valueOf(ex.getMessage()).lines().map((line) -> line.replaceAll(" \\(line \\d+\\)", "")))
				.contains(
						"- notify.on[1]: no ending is called 'falied'; did you mean 'failed'? known: done, failed, gate, stopped, unbalanced, waiting",
						"- notify.webhook.url: must be an address of http or https but is 'ftp://example.org'; write it as https://chat.example.org/hook",
						"- notify.mail.host: must be the name or address of a host but is 'smtp example'; write it as smtp.example.org",
						"- notify.mail.port: must be a whole number from 1 to 65535 but is '70000'; write it as 587",
						"- notify.mail.user: must be there with password-file, or neither; add the other one",
						"- notify.mail.from: must be an e-mail address but is 'night'; write it as night@example.org",
						"- notify.mail.to: must be a list of at least one but is empty; write it as [night@example.org]",
						"- schedule.cron: must be five fields: minute, hour, day of month, month, day of week but is '30 25 * * *'; write it as \"30 1 * * *\"",
						"- schedule.time-zone: must be the name of a time zone but is 'Asia/Hanoi'; write it as Asia/Ho_Chi_Minh",
						"- schedule.missed: no answer to a missed run is called 'later'; known: run, skip"));
	}

	@ParameterizedTest(name = "{0} in {1} after {2} is {3}")
	@CsvSource(textBlock = """
			30 1 * * *,   Asia/Ho_Chi_Minh, 2025-11-20T00:00:00Z, 2025-11-20T18:30:00Z
			30 1 * * *,   Asia/Ho_Chi_Minh, 2025-11-20T18:30:00Z, 2025-11-21T18:30:00Z
			0 12 29 2 *,  UTC,              2025-11-20T00:00:00Z, 2028-02-29T12:00:00Z
			30 2 * * *,   Europe/Berlin,    2025-03-29T12:00:00Z, 2025-03-31T00:30:00Z
			30 2 * * 1-5, UTC,              2025-11-21T03:00:00Z, 2025-11-24T02:30:00Z
			""")
	void reckonsTheNextTime(String cron, String zone, Instant after, Instant next) {
		assertThat(new Schedule(cron, ZoneId.of(zone), true).next(after)).contains(next);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void tellsHowARunEndedWithoutPersonalValues() throws IOException {
		try (Night night = new Night(this.folder.resolve("home"))) {
			Path told = this.folder.resolve("told.json");
			String notify = """
					notify:
					  command: [sh, -c, 'cat > "%s"']
					gates:
					""".formatted(told);
			assertThat(night.run(Night.small(this.folder, Map.of("gates:\n", notify)), true).exitCode())
				.isEqualTo(ExitCode.DONE);
			assertThat(Files.readString(told)).contains("\"run\" : 1", "\"ending\" : \"done\"", "\"exit_code\" : 0")
				.contains("\"read\" : " + night.count("ledger where run_id = 1"))
				.contains("\"with_id\" : " + night.count("id_decision where run_id = 1 and national_id is not null"));

			Files.delete(told);
			assertThat(
					night.run(
							Night.small(this.folder,
									Map.of("gates:\n", notify, "  margin: 7 ", "  margin: 999 ",
											"least-id-coverage: 90%", "least-id-coverage: 100%")))
						.exitCode())
				.isEqualTo(ExitCode.GATE);
			String gate = Files.readString(told);
			assertThat(gate).contains("\"run\" : 2", "\"ending\" : \"gate\"", "least-id-coverage");
			List<String> values = night
				.texts("""
						select unnest(array[full_name, birth_date, card_number, national_id]) from record where run_id = 2""");
			assertThat(values.stream().filter((value) -> value.length() > 4)).hasSizeGreaterThan(1000)
				.noneMatch(gate::contains);
		}
	}

	private JobDefinition read(String more) {
		return Definitions.read(this.folder, Definitions.NORTH + more);
	}

}
