package org.muster.pipeline.lineage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import org.muster.model.ExitCode;
import org.muster.model.RunAttempt;

/**
 * Tells of one attempt at a run and of each of its steps when they begin and end. Never
 * throws: a night does not fail by what is told of it.
 */
public final class Lineage {

	private static final Logger LOG = LoggerFactory.getLogger(Lineage.class);

	private final LineageSettings settings;

	private final LineagePost post;

	private final Facets facets;

	private final Datasets datasets;

	private final String job;

	private final RunAttempt run;

	private final String identity;

	private final Clock clock;

	private final List<String> begun = new ArrayList<>();

	/**
	 * Takes what is told.
	 * @param settings who is told
	 * @param dataSource the database
	 * @param address of it, as {@code postgresql://USER@HOST:PORT/DATABASE}
	 * @param job its name
	 * @param run the attempt
	 * @param version of the program
	 * @param clock what times are taken from
	 */
	public Lineage(LineageSettings settings, DataSource dataSource, String address, String job, RunAttempt run,
			String version, Clock clock) {
		this.settings = settings;
		this.post = new LineagePost(settings);
		this.facets = new Facets("urn:muster:" + version);
		this.datasets = new Datasets(dataSource, run.runId(), address, this.facets);
		this.job = job;
		this.run = run;
		this.identity = "%s %s %d %d".formatted(address, job, run.runId(), run.attempt());
		this.clock = clock;
	}

	/** How something ended. */
	public enum Outcome {

		/** It has done its work. */
		COMPLETE,

		/** It has failed. */
		FAIL,

		/** It was stopped. */
		ABORT

	}

	/** The attempt begins. */
	public void begins() {
		tell("START", "", "");
	}

	/**
	 * The attempt has ended.
	 * @param code with which the program ends
	 * @param problem why it did not do its work, without personal values; empty if it did
	 */
	public void ends(ExitCode code, String problem) {
		Outcome outcome = problem.isEmpty() ? Outcome.COMPLETE : switch (code) {
			case INTERRUPTED, TERMINATED -> Outcome.ABORT;
			default -> Outcome.FAIL;
		};
		tell(outcome.name(), "", problem);
	}

	/**
	 * A step begins.
	 * @param step its name
	 */
	public void stepBegins(String step) {
		this.begun.add(step);
		tell("START", step, "");
	}

	/**
	 * A step has ended; of one that did not begin nothing is told.
	 * @param step its name
	 * @param outcome how
	 */
	public void stepEnds(String step, Outcome outcome) {
		if (this.begun.remove(step)) {
			tell(outcome.name(), step, "");
		}
	}

	private void tell(String type, String step, String problem) {
		if (this.settings.isNone()) {
			return;
		}
		try {
			this.post.send(JsonMapper.shared().writeValueAsString(event(type, step, problem)));
		}
		catch (RuntimeException ex) {
			LOG.warn("lineage: {}; an event was not told", ex.getClass().getSimpleName());
		}
	}

	private Map<String, Object> event(String type, String step, String problem) {
		Flow flow = step.isEmpty() ? Flow.RUN : Flow.of(step);
		Flow done = this.run.dryRun() ? flow.dry() : flow;
		Map<String, Object> event = new LinkedHashMap<>();
		event.put("eventType", type);
		event.put("eventTime", this.clock.instant().toString());
		event.put("producer", this.facets.producer());
		event.put("schemaURL", Facets.RUN_EVENT);
		event.put("run", Map.of("runId", id(step), "facets", runFacets(step, problem)));
		event.put("job",
				Map.of("namespace", this.settings.namespace(), "name", name(step), "facets",
						Map.of("jobType", this.facets.of("JobTypeJobFacet", "2-0-4", Map.of("processingType", "BATCH",
								"integration", "MUSTER", "jobType", step.isEmpty() ? "JOB" : "STEP")))));
		event.put("inputs", this.datasets.inputs(done));
		event.put("outputs", this.datasets.outputs(done));
		return event;
	}

	private Map<String, Object> runFacets(String step, String problem) {
		Map<String, Object> found = new LinkedHashMap<>();
		if (!step.isEmpty()) {
			Map<String, Object> parent = Map.of("run", Map.of("runId", id("")), "job",
					Map.of("namespace", this.settings.namespace(), "name", this.job));
			Map<String, Object> content = new LinkedHashMap<>(parent);
			content.put("root", parent);
			found.put("parent", this.facets.of("ParentRunFacet", "1-2-0", content));
		}
		if (!problem.isEmpty()) {
			found.put("errorMessage", this.facets.of("ErrorMessageRunFacet", "1-0-1",
					Map.of("message", problem, "programmingLanguage", "JAVA")));
		}
		return found;
	}

	private String name(String step) {
		return step.isEmpty() ? this.job : this.job + "." + step;
	}

	private String id(String step) {
		return UUID.nameUUIDFromBytes((this.identity + " " + step).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
