package org.muster.audit.log;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import org.muster.model.RunAttempt;

/**
 * Adds what the program did to the table {@code event}, in the transaction that is open,
 * if there is one: then other writers wait until it ends, so it comes last in it. What
 * people did is added by triggers of the tables that hold it.
 */
public final class EventLog {

	private static final int PORTION = 5_000;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final Clock clock;

	/**
	 * Works on the database.
	 * @param dataSource the database
	 * @param clock what times are taken from
	 */
	public EventLog(DataSource dataSource, Clock clock) {
		this.template = new JdbcTemplate(dataSource);
		this.jdbc = JdbcClient.create(dataSource);
		this.clock = clock;
	}

	/**
	 * Adds an event.
	 * @param kind one word
	 * @param run which it is about; 0 for none
	 * @param operator who did it
	 * @param facts texts, whole numbers or truth values by name; no personal value
	 * @return number of the entry
	 */
	public long append(String kind, int run, String operator, Map<String, ?> facts) {
		return this.jdbc.sql("select append_event(?, ?, nullif(?, 0), ?, ?::jsonb)")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), kind, run, operator,
					JsonMapper.shared().writeValueAsString(facts))
			.query(Long.class)
			.single();
	}

	/**
	 * Adds an event of who makes an attempt at a run.
	 * @param kind one word
	 * @param run the attempt; it is told, too
	 * @param facts likewise
	 * @return number of the entry
	 */
	public long append(String kind, RunAttempt run, Map<String, ?> facts) {
		String operator = this.jdbc.sql("select operator from attempt where run_id = ? and attempt = ?")
			.params(run.runId(), run.attempt())
			.query(String.class)
			.optional()
			.orElse("");
		Map<String, Object> all = new java.util.TreeMap<>(facts);
		all.put("attempt", run.attempt());
		return append(kind, run.runId(), operator, all);
	}

	/**
	 * Reads the log from its beginning.
	 * @param upTo the last entry
	 * @param taker gets each entry, in order
	 */
	void read(long upTo, Consumer<Event> taker) {
		long from = 1;
		while (from <= upTo) {
			this.template.query(
					"select entry, previous, told::text from event where entry between ? and ? order by entry",
					(row) -> {
						taker.accept(new Event(row.getLong(1), row.getString(2), row.getString(3)));
					}, from, Math.min(upTo, from + PORTION - 1));
			from += PORTION;
		}
	}

	Clock clock() {
		return this.clock;
	}

}
