package org.muster.audit.log;

import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.muster.model.Sha256;

/**
 * An entry of the event log.
 *
 * @param entry from 1
 * @param previous hash of the line of the entry before, 64 hexadecimal digits
 * @param told the event, a flat JSON object on one line
 */
record Event(long entry, String previous, String told) {

	/** Stands in front of the first entry. */
	static final String NOTHING = "0".repeat(64);

	/**
	 * {@return the entry as a line of {@code events.log}, without its end}
	 */
	String line() {
		return this.entry + " " + this.previous + " " + this.told;
	}

	/**
	 * {@return SHA-256 of the line with its end}
	 */
	String hash() {
		return Sha256.of(line() + "\n");
	}

	/**
	 * Reads a line.
	 * @return the entry; empty if the line is none
	 */
	static Optional<Event> ofLine(String line) {
		String[] parts = line.split(" ", 3);
		if (parts.length != 3 || !parts[0].matches("[1-9][0-9]{0,17}") || !parts[1].matches("[0-9a-f]{64}")) {
			return Optional.empty();
		}
		return Optional.of(new Event(Long.parseLong(parts[0]), parts[1], parts[2]));
	}

	/**
	 * {@return what the event says; empty when it is no JSON object}
	 */
	Map<String, Object> facts() {
		try {
			@SuppressWarnings("unchecked")
			Map<String, Object> facts = JsonMapper.shared().readValue(this.told, Map.class);
			return facts;
		}
		catch (JacksonException ex) {
			return Map.of();
		}
	}

	/**
	 * {@return one fact as text; empty when it is not told}
	 */
	String fact(String key) {
		return String.valueOf(facts().getOrDefault(key, ""));
	}

}
