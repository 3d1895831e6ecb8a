package org.muster.metrics;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;

/**
 * What Spring Batch tells of itself: the time of jobs, steps and chunks. Observing each
 * item costs more than Muster spends on one, so items are not observed.
 */
public final class BatchObservations {

	private static final String BATCH = "spring.batch.";

	private BatchObservations() {
	}

	/**
	 * Closes a registry of meters; call it before the first meter is registered. Only
	 * meters of Muster and Spring Batch pass, and only with labels from the closed lists.
	 * @param meters the registry
	 * @param labels the closed lists
	 */
	public static void close(MeterRegistry meters, MetricLabels labels) {
		meters.config().meterFilter(new ClosedLabels(labels));
	}

	/**
	 * Makes the registry that jobs and steps are to be built with.
	 * @param meters where times go
	 * @return observations of jobs, steps and chunks, none of items
	 */
	public static ObservationRegistry registry(MeterRegistry meters) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig()
			.observationPredicate(withoutItems())
			.observationHandler(new DefaultMeterObservationHandler(meters));
		return registry;
	}

	/**
	 * {@return a predicate that refuses observations of single items}
	 */
	public static ObservationPredicate withoutItems() {
		return (name, context) -> !name.startsWith(BATCH + "item.");
	}

	/** Names and labels that may leave, as Spring Batch 6.0.6 writes them. */
	private static final class ClosedLabels implements MeterFilter {

		private final MetricLabels labels;

		ClosedLabels(MetricLabels labels) {
			this.labels = labels;
		}

		@Override
		public MeterFilterReply accept(Meter.Id id) {
			return isOurs(id) || id.getName().startsWith(BATCH) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
		}

		@Override
		public Meter.Id map(Meter.Id id) {
			if (isOurs(id) || !id.getName().startsWith(BATCH)) {
				return id;
			}
			List<Tag> tags = new ArrayList<>();
			for (Tag tag : id.getTags()) {
				keep(tag, tags);
			}
			return id.replaceTags(tags);
		}

		private static boolean isOurs(Meter.Id id) {
			return id.getName().startsWith("muster.");
		}

		private void keep(Tag tag, List<Tag> kept) {
			String key = tag.getKey();
			String value = tag.getValue();
			if (key.endsWith(".job.name")) {
				kept.add(Tag.of(key, this.labels.job(value)));
			}
			else if (key.endsWith(".step.name")) {
				kept.add(Tag.of(key, this.labels.step(value)));
			}
			else if (key.endsWith(".status")) {
				kept.add(Tag.of(key, this.labels.status(value)));
			}
			else if ("error".equals(key)) {
				kept.add(Tag.of(key, "none".equals(value) ? value : MetricLabels.OTHER));
			}
		}

	}

}
