package org.muster.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import org.muster.model.ExitCode;
import org.muster.model.Outcome;

/**
 * The meters of runs. Each describes the latest run of a job:
 * <ul>
 * <li>{@code muster.records}: records by job, step and outcome;</li>
 * <li>{@code muster.step.duration}: time by job and step;</li>
 * <li>{@code muster.run.duration}: time by job;</li>
 * <li>{@code muster.run.result}: the exit code by job, see {@link ExitCode};</li>
 * <li>{@code muster.run.last.success}: when a run of the job last published, in seconds
 * since 1970-01-01 UTC.</li>
 * </ul>
 * Safe for use by several threads.
 */
public final class RunMetrics {

	static final String RECORDS = "muster.records";

	static final String STEP_DURATION = "muster.step.duration";

	static final String RUN_DURATION = "muster.run.duration";

	static final String RUN_RESULT = "muster.run.result";

	static final String LAST_SUCCESS = "muster.run.last.success";

	private final MeterRegistry registry;

	private final MetricLabels labels;

	private final ConcurrentMap<Meter.Id, AtomicLong> numbers = new ConcurrentHashMap<>();

	/**
	 * Writes to a registry.
	 * @param registry where the meters are
	 * @param labels the closed lists
	 */
	public RunMetrics(MeterRegistry registry, MetricLabels labels) {
		this.registry = registry;
		this.labels = labels;
	}

	/**
	 * Sets how many records a step gave an outcome.
	 * @param job the job's name
	 * @param step the step's name
	 * @param outcome what became of the records
	 * @param count how many the tables hold, from 0; replaces an earlier number
	 */
	public void recordStep(String job, String step, Outcome outcome, long count) {
		number(RECORDS, null, "Records of the latest run by step and outcome",
				ofStep(job, step).and("outcome", outcome.key()))
			.set(count);
	}

	/**
	 * Adds the time that a step took.
	 * @param job the job's name
	 * @param step the step's name
	 * @param took from start to end, not negative
	 */
	public void stepTook(String job, String step, Duration took) {
		Timer.builder(STEP_DURATION)
			.description("Time of a step from start to end")
			.tags(ofStep(job, step))
			.register(this.registry)
			.record(took);
	}

	/**
	 * Sets how a run ended. It succeeded when it published: {@link ExitCode#DONE} or
	 * {@link ExitCode#WAITING}.
	 * @param job the job's name
	 * @param code how it ended
	 * @param took from start to end, not negative
	 * @param at when it ended
	 */
	public void runEnded(String job, ExitCode code, Duration took, Instant at) {
		Tags tags = ofJob(job);
		Timer.builder(RUN_DURATION)
			.description("Time of a run from start to end")
			.tags(tags)
			.register(this.registry)
			.record(took);
		number(RUN_RESULT, null, "Exit code of the latest run", tags).set(code.code());
		if (code == ExitCode.DONE || code == ExitCode.WAITING) {
			number(LAST_SUCCESS, "seconds", "When a run last published, since 1970-01-01 UTC", tags)
				.set(at.getEpochSecond());
		}
	}

	private AtomicLong number(String name, @Nullable String unit, String description, Tags tags) {
		Meter.Id key = new Meter.Id(name, tags, unit, description, Meter.Type.GAUGE);
		return this.numbers.computeIfAbsent(key, (absent) -> {
			AtomicLong number = new AtomicLong();
			Gauge.builder(name, number, AtomicLong::get)
				.description(description)
				.baseUnit(unit)
				.strongReference(true)
				.tags(tags)
				.register(this.registry);
			return number;
		});
	}

	private Tags ofStep(String job, String step) {
		return ofJob(job).and("step", this.labels.step(step));
	}

	private Tags ofJob(String job) {
		return Tags.of("job", this.labels.job(job));
	}

}
