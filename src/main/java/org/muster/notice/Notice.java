package org.muster.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told: figures and messages of the program, no value of a record.
 *
 * @param job which job
 * @param run its number; 0 when none was started
 * @param ending how it ended
 * @param exitCode of the process
 * @param problem why it failed; empty when it did not
 * @param host where it ran
 * @param counts figures by name, in order; none when the database cannot be asked
 */
public record Notice(String job, int run, Ending ending, int exitCode, String problem, String host,
		Map<String, Long> counts) {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	public Notice {
		counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
	}

	/**
	 * {@return the notice in one line}
	 */
	public String subject() {
		String which = (this.run == 0) ? this.job + ", no run started" : "%s, run %d".formatted(this.job, this.run);
		return "%s: %s".formatted(which, switch (this.ending) {
			case DONE -> "done";
			case WAITING -> "done, but records wait for a decision";
			case UNBALANCED -> "done, but the balance is broken";
			case GATE -> "a gate is closed; nothing was published";
			case STOPPED -> "stopped";
			case FAILED -> "failed";
		});
	}

	/**
	 * {@return the notice for a reader, each line ending in LF}
	 */
	public String text() {
		StringBuilder text = new StringBuilder(subject()).append("\n\n");
		if (!this.problem.isEmpty()) {
			text.append(this.problem).append("\n\n");
		}
		this.counts.forEach((name, count) -> text.append("%-14s %d%n".formatted(name.replace('_', ' '), count)));
		text.append("\nhost %s, exit code %d%n".formatted(this.host, this.exitCode));
		if (this.run != 0) {
			text.append("./muster status %1$d, ./muster report %1$d%n".formatted(this.run));
		}
		return text.toString().replace(System.lineSeparator(), "\n");
	}

	/**
	 * {@return the notice for programs}
	 */
	public String json() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("job", this.job);
		map.put("run", this.run);
		map.put("ending", this.ending.key());
		map.put("exit_code", this.exitCode);
		map.put("problem", this.problem);
		map.put("host", this.host);
		map.put("text", subject());
		map.put("counts", this.counts);
		return MAPPER.writeValueAsString(map);
	}

}
