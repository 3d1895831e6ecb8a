package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.metrics.BatchObservations;
import org.muster.metrics.MetricLabels;
import org.muster.metrics.PrometheusFile;
import org.muster.metrics.RunMetrics;
import org.muster.model.ExitCode;
import org.muster.model.Outcome;

/** Measures one attempt; the counts come from the tables. */
final class RunMeters {

	private static final Logger LOG = LoggerFactory.getLogger(RunMeters.class);

	private static final List<String> PARTITIONED = List.of("standardise", "identify", "identify.candidates",
			"identify.decide", "reissue");

	private static final List<String> STEPS = Stream
		.concat(Stream.of("receive", "consolidate", "identify.model", "identify.audit", "publish", "report"),
				PARTITIONED.stream().flatMap((step) -> Stream.of(step, step + ".blocks")))
		.toList();

	private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	private final String job;

	private final RunMetrics metrics;

	private final Clock clock;

	private final Instant begun;

	RunMeters(String job, Clock clock) {
		this.job = job;
		MetricLabels labels = new MetricLabels(List.of(job), STEPS);
		BatchObservations.close(this.registry, labels);
		this.metrics = new RunMetrics(this.registry, labels);
		this.clock = clock;
		this.begun = clock.instant();
	}

	/**
	 * {@return where Spring Batch tells what it does}
	 */
	ObservationRegistry observations() {
		return BatchObservations.registry(this.registry);
	}

	/**
	 * Writes the file at the end of an attempt.
	 * @param dataSource where the counts come from
	 * @param run the run and the attempt
	 * @param code how it ended
	 * @param file is replaced
	 */
	void write(DataSource dataSource, org.muster.model.RunAttempt run, ExitCode code, Path file) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		jdbc.sql("""
				select 'receive' as step, 'in-progress' as outcome, coalesce(sum(records), 0) as records
				  from source_file where run_id = :run and kind = 'member'
				union all
				select case when outcome = 'published' then 'publish'
				            when outcome in ('merged', 'excluded') or reason in ('national-id-shared',
				                 'profile-number-shared', 'identity-shared') then 'consolidate'
				            else 'standardise' end, outcome, count(*)
				  from ledger where run_id = :run group by 1, 2""").param("run", run.runId()).query((row) -> {
			this.metrics.recordStep(this.job, row.getString(1),
					Outcome.valueOf(row.getString(2).toUpperCase(Locale.ROOT).replace('-', '_')), row.getLong(3));
		});
		jdbc.sql("""
				select step, extract(epoch from ended_at - started_at) * 1000 from step_time
				 where run_id = :run and attempt = :attempt and ended_at is not null""")
			.param("run", run.runId())
			.param("attempt", run.attempt())
			.query((row) -> {
				this.metrics.stepTook(this.job, row.getString(1), Duration.ofMillis(Math.max(0, row.getLong(2))));
			});
		Instant now = this.clock.instant();
		this.metrics.runEnded(this.job, code, Duration.between(this.begun, now), now);
		try {
			PrometheusFile.write(file, this.registry);
		}
		catch (IOException ex) {
			LOG.warn("{} could not be written ({}); see the disk's space and rights. The run is not touched by it.",
					file, ex.getClass().getSimpleName());
		}
	}

}
