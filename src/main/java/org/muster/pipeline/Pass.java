package org.muster.pipeline;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A pass through the steps of a run: the first one, or a repetition of some.
 *
 * @param number from 0; that of repetitions
 * @param from the step it begins with
 */
record Pass(int number, String from) {

	static Pass of(DataSource dataSource, int runId) {
		return JdbcClient.create(dataSource)
			.sql("select repeats, coalesce(repeated_from, 'receive') from run where id = ?")
			.param(runId)
			.query((row, number) -> new Pass(row.getInt(1), row.getString(2)))
			.single();
	}

}
