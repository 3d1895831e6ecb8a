package org.muster.metrics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.partition.support.SimplePartitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Real jobs of Spring Batch, and every meter they leave. */
final class BatchObservationsTest {

	private static final Set<String> STATUSES = Set.of("COMPLETED", "EXECUTING", "FAILED", "FAILURE", "SUCCESS",
			"UNKNOWN");

	private static final Map<String, Set<String>> CLOSED = Map.of("spring.batch.job.name", Set.of("nightly-import"),
			"spring.batch.job.status", STATUSES, "spring.batch.step.job.name", Set.of("nightly-import"),
			"spring.batch.step.name", Set.of("standardise"), "spring.batch.step.status", STATUSES,
			"spring.batch.chunk.write.job.name", Set.of("nightly-import"), "spring.batch.chunk.write.step.name",
			Set.of("standardise"), "spring.batch.chunk.write.status", STATUSES, "error", Set.of("none", "other"));

	private final JobRepository jobs = new ResourcelessJobRepository();

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final ObservationRegistry observations = BatchObservations.registry(this.meters);

	BatchObservationsTest() {
		BatchObservations.close(this.meters, new MetricLabels(List.of("nightly-import"), List.of("standardise")));
	}

	@ParameterizedTest(name = "item {0} ends it as {1}")
	@CsvSource({ "Hoa, COMPLETED", "bad, FAILED" })
	void observesJobsStepsAndChunksByClosedLists(String item, BatchStatus end) throws Exception {
		assertThat(run(block(item)).getStatus()).isEqualTo(end);
		assertThat(names()).containsExactly("spring.batch.chunk.write", "spring.batch.chunk.write.active",
				"spring.batch.job", "spring.batch.job.active", "spring.batch.job.launch.count",
				"spring.batch.job.launch.count.active", "spring.batch.step", "spring.batch.step.active");
		assertThat(tags()).allSatisfy((tag) -> assertThat(CLOSED.get(tag.getKey())).contains(tag.getValue()));
		assertThat(tags().map(Tag::getKey)).contains("spring.batch.chunk.write.step.name", "spring.batch.step.status");
	}

	@Test
	void namesAPartitionByItsStep() throws Exception {
		Step partitioned = new StepBuilder("standardise", this.jobs).partitioner("standardise", new SimplePartitioner())
			.step(block("Hoa"))
			.gridSize(1)
			.observationRegistry(this.observations)
			.build();
		assertThat(run(partitioned).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(tags()).allSatisfy((tag) -> assertThat(CLOSED.get(tag.getKey())).contains(tag.getValue()));
	}

	@Test
	void observesNoItem() {
		Observation.createNotStarted("spring.batch.item.read", this.observations).observe(() -> {
		});
		Observation.createNotStarted("spring.batch.chunk.write", this.observations).observe(() -> {
		});
		assertThat(names()).containsExactly("spring.batch.chunk.write", "spring.batch.chunk.write.active");
	}

	@Test
	void letsNoOtherMeterAndNoUnlistedLabelPass() {
		this.meters.counter("http.client.requests", "uri", "/member/1").increment();
		this.meters
			.counter("spring.batch.step", "spring.batch.step.executionId", "17", "spring.batch.step.name",
					"Phạm Thị Hoa", "spring.batch.step.status", "Phạm Thị Hoa", "error", "HoaException")
			.increment();
		assertThat(names()).containsExactly("spring.batch.step");
		assertThat(tags()).containsExactlyInAnyOrder(Tag.of("spring.batch.step.name", "other"),
				Tag.of("spring.batch.step.status", "other"), Tag.of("error", "other"));
	}

	private Step block(String item) {
		return new StepBuilder("standardise", this.jobs).<String, String>chunk(1)
			.reader(new ListItemReader<>(List.of(item)))
			.writer((chunk) -> {
				if (chunk.getItems().contains("bad")) {
					throw new IllegalStateException("on purpose");
				}
			})
			.observationRegistry(this.observations)
			.build();
	}

	private JobExecution run(Step step) throws Exception {
		Job job = new JobBuilder("nightly-import", this.jobs).observationRegistry(this.observations)
			.start(step)
			.build();
		TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
		operator.setJobRegistry(new MapJobRegistry());
		operator.setJobRepository(this.jobs);
		operator.setObservationRegistry(this.observations);
		operator.afterPropertiesSet();
		return operator.start(job, new JobParameters());
	}

	private Set<String> names() {
		Set<String> names = new TreeSet<>();
		this.meters.getMeters().forEach((meter) -> names.add(meter.getId().getName()));
		return names;
	}

	private Stream<Tag> tags() {
		return this.meters.getMeters().stream().map(Meter::getId).flatMap((id) -> id.getTags().stream());
	}

}
