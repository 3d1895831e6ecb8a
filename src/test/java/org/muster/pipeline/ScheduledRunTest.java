package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.muster.block.Progress;
import org.muster.database.Home;
import org.muster.database.JobLock;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a schedule starts: a new run, or the one whose process died. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class ScheduledRunTest {

	private final List<String> said = new ArrayList<>();

	@Test
	void goesOnWithADeadRunAndElseStartsANewOne(@TempDir Path folder) throws IOException {
		try (Night night = new Night(folder.resolve("home"))) {
			JdbcClient jdbc = JdbcClient.create(night.database().dataSource());
			Path told = folder.resolve("told.json");
			JobDefinition job = Night.small(folder,
					Map.of("gates:\n", "notify:\n  command: [sh, -c, 'cat > \"%s\"']\ngates:\n".formatted(told)));
			ScheduledRun scheduled = new ScheduledRun(night.database().database(), Home.of(folder.resolve("home")),
					Clock.systemUTC(), Progress.SILENT, this.said::add);
			jdbc.sql("alter table reissue add constraint refuse check (false)").update();
			assertThat(scheduled.start(job, () -> job, "serve")).map(RunResult::exitCode).contains(ExitCode.FAILED);
			assertThat(this.said).hasSize(1)
				.allMatch((line) -> line.startsWith("nightly-import: run 1 ended with exit code 1: "));
			jdbc.sql("alter table reissue drop constraint refuse").update();
			jdbc.sql("update run set status = 'running'").update();

			try (JobLock lock = JobLock.acquire(night.database().database(), job.name(), "h", 1, Clock.systemUTC())) {
				assertThat(lock.epoch()).isPositive();
				Files.delete(told);
				assertThat(scheduled.start(job, () -> job, "serve")).isEmpty();
				assertThat(this.said.get(1)).startsWith("nightly-import: job nightly-import is already run by process");
				assertThat(told).as("somebody runs it: nothing to tell").doesNotExist();
			}
			assertThat(scheduled.start(job, () -> job, "serve")).contains(RunResult.of(1, ExitCode.DONE, ""));
			assertThat(night.texts("select result from attempt order by attempt")).containsExactly("failed",
					"completed");
			assertThat(scheduled.start(job, () -> job, "serve")).map(RunResult::runId).contains(2);
			assertThat(night.texts("select status || coalesce(same_as_run, 0) from run where id = 2"))
				.as("nothing is new")
				.containsExactly("unchanged1");
			assertThat(Files.readString(told)).contains("\"run\" : 2", "\"ending\" : \"done\"",
					"\"read\" : " + night.count("ledger where run_id = 1"));

			assertThat(scheduled.start(job, () -> {
				throw new OperatorException(ExitCode.CONFIGURATION, "jobs/night.yml has 1 problem");
			}, "serve")).isEmpty();
			assertThat(this.said.get(this.said.size() - 1)).isEqualTo("nightly-import: jobs/night.yml has 1 problem");
			assertThat(Files.readString(told)).contains("\"run\" : 0", "\"exit_code\" : 78",
					"\"text\" : \"nightly-import, no run started: failed\"", "\"counts\" : { }");
			tellsWhoStopped(night, scheduled, jdbc);
		}
	}

	private static void tellsWhoStopped(Night night, ScheduledRun scheduled, JdbcClient jdbc) {
		assertThat(scheduled.isStoppedBySignal(RunResult.of(1, ExitCode.DONE, ""))).isFalse();
		assertThat(scheduled.isStoppedBySignal(RunResult.of(1, ExitCode.TERMINATED, "x"))).isTrue();
		jdbc.sql("update attempt set stop_by = 'an.le' where run_id = 1").update();
		assertThat(scheduled.isStoppedBySignal(RunResult.of(1, ExitCode.TERMINATED, "x"))).isFalse();
		assertThat(night.count("attempt")).isEqualTo(2);
	}

}
