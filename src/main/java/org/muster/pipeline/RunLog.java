package org.muster.pipeline;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells the log each event of a run that matters, one line each. What a line is about,
 * job, run, attempt and step, is kept with the thread, so that the lines of libraries
 * have it too. No value of a record ever comes here.
 */
final class RunLog implements AutoCloseable {

	/** Shown where the log is structured; on the console {@code Progress} tells more. */
	private static final Logger LOG = LoggerFactory.getLogger("muster.run");

	private RunLog() {
	}

	/**
	 * An attempt begins, in this thread.
	 * @return closed when it has ended
	 */
	static RunLog open(String job, int run, int attempt) {
		MDC.put("job", job);
		MDC.put("run", String.valueOf(run));
		MDC.put("attempt", String.valueOf(attempt));
		LOG.info("attempt started");
		return new RunLog();
	}

	/** The attempt has ended. */
	void ended(RunResult result) {
		LoggingEventBuilder line = (result.problem().isEmpty() ? LOG.atInfo()
				: LOG.atError().addKeyValue("problem", result.problem()));
		line = result.defect().isEmpty() ? line : line.addKeyValue("defect", String.join("\n", result.defect()));
		line.addKeyValue("exit_code", result.exitCode().code()).log("attempt ended");
	}

	/** A step begins; what this thread tells from now on is about it. */
	static void stepStarted(String step, long units) {
		MDC.put("step", step);
		LOG.atInfo().addKeyValue("units", units).log("step started");
	}

	/** The step has ended, if it had begun. */
	static void stepEnded(boolean completed) {
		if (MDC.get("step") != null) {
			LOG.atInfo().addKeyValue("completed", completed).log("step ended");
			MDC.remove("step");
		}
	}

	/**
	 * {@return the work of a partition, in whose thread the lines are about the same
	 * step}
	 */
	static Runnable inPartition(Runnable work) {
		Map<String, String> about = MDC.getCopyOfContextMap();
		return () -> {
			MDC.setContextMap((about != null) ? about : Map.of());
			try {
				work.run();
			}
			finally {
				MDC.clear();
			}
		};
	}

	/** Transactions got in each other's way, and are done again. */
	static void again(String problem, int time) {
		LOG.atWarn().addKeyValue("problem", problem).addKeyValue("time", time).log("done again");
	}

	/** The attempt was told to stop. */
	static void stopping(String problem) {
		LOG.atWarn().addKeyValue("problem", problem).log("stopping");
	}

	@Override
	public void close() {
		MDC.remove("attempt");
		MDC.remove("run");
		MDC.remove("job");
	}

}
