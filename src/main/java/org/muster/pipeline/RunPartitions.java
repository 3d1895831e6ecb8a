package org.muster.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a run's own partition of a table of runs. It is written once and analysed by the
 * run itself; a vacuum would only read it again while the night still works.
 */
final class RunPartitions {

	private RunPartitions() {
	}

	static void create(JdbcClient jdbc, String table, int runId) {
		jdbc.sql("""
				create table %1$s_r%2$d (like %1$s including defaults including constraints including storage)
				  with (autovacuum_enabled = off)""".formatted(table, runId)).update();
		jdbc.sql("alter table %1$s attach partition %1$s_r%2$d for values in (%2$d)".formatted(table, runId)).update();
	}

}
