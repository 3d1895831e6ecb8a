package org.muster.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.muster.model.ExitCode;
import org.muster.model.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Meters of runs, as Prometheus reads them. */
final class RunMetricsTest {

	private static final Instant NIGHT = Instant.parse("2025-11-20T01:00:00.900Z");

	private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	private final RunMetrics metrics = new RunMetrics(this.registry,
			new MetricLabels(List.of("nightly-import"), List.of("standardise", "publish")));

	@ParameterizedTest(name = "{0}, {1}")
	@CsvSource(textBlock = """
			# job,          step,                   exported as job, and step
			nightly-import, standardise,            nightly-import,  standardise
			nightly-import, standardise:partition7, nightly-import,  standardise
			nightly-import, Phạm Thị Hoa,           nightly-import,  other
			Phạm Thị Hoa,   publish,                other,           publish
			""")
	void takesLabelsFromClosedLists(String job, String step, String jobLabel, String stepLabel) {
		this.metrics.recordStep(job, step, Outcome.IN_PROGRESS, 36);
		assertThat(samples()).containsExactly(
				"muster_records{job=\"%s\",outcome=\"in-progress\",step=\"%s\"} 36.0".formatted(jobLabel, stepLabel));
	}

	@Test
	void replacesAnEarlierNumber() {
		this.metrics.recordStep("nightly-import", "publish", Outcome.HELD, 3);
		this.metrics.recordStep("nightly-import", "publish", Outcome.HELD, 0);
		assertThat(samples())
			.containsExactly("muster_records{job=\"nightly-import\",outcome=\"held\",step=\"publish\"} 0.0");
	}

	@Test
	void writesTimesInSeconds() {
		this.metrics.stepTook("nightly-import", "publish", Duration.ofMillis(1500));
		assertThat(samples()).containsExactly(
				"muster_step_duration_seconds_count{job=\"nightly-import\",step=\"publish\"} 1",
				"muster_step_duration_seconds_sum{job=\"nightly-import\",step=\"publish\"} 1.5",
				"muster_step_duration_seconds_max{job=\"nightly-import\",step=\"publish\"} 1.5");
	}

	@Test
	void writesHowARunEnded() {
		this.metrics.runEnded("nightly-import", ExitCode.WAITING, Duration.ofSeconds(90), NIGHT);
		assertThat(samples()).containsExactly("muster_run_duration_seconds_count{job=\"nightly-import\"} 1",
				"muster_run_duration_seconds_sum{job=\"nightly-import\"} 90.0",
				"muster_run_duration_seconds_max{job=\"nightly-import\"} 90.0",
				"muster_run_last_success_seconds{job=\"nightly-import\"} 1.7636004E9",
				"muster_run_result{job=\"nightly-import\"} 4.0");
	}

	@Test
	void keepsItsNumbersWhenItIsGone() {
		new RunMetrics(this.registry, new MetricLabels(List.of("north"), List.of())).runEnded("north", ExitCode.GATE,
				Duration.ofSeconds(90), NIGHT);
		System.gc();
		assertThat(samples()).contains("muster_run_result{job=\"north\"} 6.0");
	}

	@ParameterizedTest
	@EnumSource
	void countsOnlyPublishedRunsAsSuccess(ExitCode code) {
		this.metrics.runEnded("nightly-import", code, Duration.ofSeconds(90), NIGHT);
		boolean success = samples().stream().anyMatch((line) -> line.startsWith("muster_run_last_success_seconds"));
		assertThat(success).isEqualTo(code == ExitCode.DONE || code == ExitCode.WAITING);
		assertThat(samples()).contains("muster_run_result{job=\"nightly-import\"} " + (double) code.code());
	}

	private List<String> samples() {
		return this.registry.scrape().lines().filter((line) -> !line.startsWith("#")).toList();
	}

}
