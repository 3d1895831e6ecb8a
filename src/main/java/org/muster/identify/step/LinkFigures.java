package org.muster.identify.step;

import java.math.BigDecimal;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes single figures of a run to {@code link_figure}; the last one of a name counts.
 *
 * @param jdbc the database
 * @param runId the run
 */
record LinkFigures(JdbcTemplate jdbc, int runId) {

	void put(String name, BigDecimal value) {
		this.jdbc.update("""
				insert into link_figure (run_id, name, value) values (?, ?, ?)
				    on conflict (run_id, name) do update set value = excluded.value""", this.runId, name, value);
	}

	/** Writes bits, given in hundredths. */
	void putBits(String name, int hundredths) {
		put(name, BigDecimal.valueOf(hundredths, 2));
	}

}
