package org.muster.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.muster.model.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** The file that outlives the processes that write it. */
final class PrometheusFileTest {

	@TempDir
	private Path folder = Path.of("");

	private Path file = Path.of("");

	@BeforeEach
	void nameFile() {
		this.file = this.folder.resolve("metrics").resolve("muster.prom");
	}

	@Test
	void writesOneRun() throws IOException {
		run("north", ExitCode.DONE, 100);
		assertThat(this.file).hasContent("""
				# HELP muster_run_duration_seconds Time of a run from start to end
				# TYPE muster_run_duration_seconds summary
				muster_run_duration_seconds_count{job="north"} 1
				muster_run_duration_seconds_sum{job="north"} 60.0
				# HELP muster_run_duration_seconds_max Time of a run from start to end
				# TYPE muster_run_duration_seconds_max gauge
				muster_run_duration_seconds_max{job="north"} 60.0
				# HELP muster_run_last_success_seconds When a run last published, since 1970-01-01 UTC
				# TYPE muster_run_last_success_seconds gauge
				muster_run_last_success_seconds{job="north"} 100.0
				# HELP muster_run_result Exit code of the latest run
				# TYPE muster_run_result gauge
				muster_run_result{job="north"} 0.0
				""");
	}

	@Test
	void keepsTheLastSuccessWhenARunFails() throws IOException {
		run("north", ExitCode.DONE, 100);
		run("north", ExitCode.FAILED, 200);
		assertThat(samples("muster_run_last")).containsExactly("muster_run_last_success_seconds{job=\"north\"} 100.0");
		assertThat(samples("muster_run_result")).containsExactly("muster_run_result{job=\"north\"} 1.0");
		run("north", ExitCode.DONE, 300);
		assertThat(samples("muster_run_last")).containsExactly("muster_run_last_success_seconds{job=\"north\"} 300.0");
	}

	@Test
	void keepsWhatAnotherJobWrote() throws IOException {
		run("north", ExitCode.GATE, 100);
		run("south", ExitCode.DONE, 200);
		assertThat(samples("muster_run_result")).containsExactlyInAnyOrder("muster_run_result{job=\"north\"} 6.0",
				"muster_run_result{job=\"south\"} 0.0");
		assertThat(Files.readAllLines(this.file)).doesNotHaveDuplicates();
	}

	@Test
	void dropsLinesOfAnotherFormat() throws IOException {
		Files.createDirectories(this.file.resolveSibling(""));
		Files.writeString(this.file, "half a li\n\nnonsense{job=\nother_process_total{pid=\"1\"} 3\n");
		run("north", ExitCode.DONE, 100);
		assertThat(Files.readString(this.file)).doesNotContain("half", "nonsense", "other_process");
	}

	@Test
	void leavesNoOtherReadableFile() throws IOException {
		run("north", ExitCode.DONE, 100);
		try (Stream<Path> files = Files.list(this.file.resolveSibling(""))) {
			assertThat(files.map((path) -> path.getFileName().toString())).containsExactlyInAnyOrder("muster.prom",
					".muster.prom.lock");
		}
		assertThat(Files.getPosixFilePermissions(this.file))
			.isEqualTo(Files.getPosixFilePermissions(this.file.resolveSibling(".muster.prom.lock")));
	}

	@Test
	void leavesTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
		run("north", ExitCode.DONE, 100);
		String before = Files.readString(this.file);
		Files.createDirectories(this.file.resolveSibling(".muster.prom.new"));
		assertThatIOException().isThrownBy(() -> run("north", ExitCode.FAILED, 200));
		assertThat(this.file).hasContent(before);
	}

	private void run(String job, ExitCode code, long at) throws IOException {
		PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		new RunMetrics(registry, new MetricLabels(List.of("north", "south"), List.of())).runEnded(job, code,
				Duration.ofMinutes(1), Instant.ofEpochSecond(at));
		PrometheusFile.write(this.file, registry);
	}

	private List<String> samples(String start) throws IOException {
		return Files.readAllLines(this.file).stream().filter((line) -> line.startsWith(start)).toList();
	}

}
