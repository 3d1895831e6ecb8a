package org.muster.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.Balance;
import org.muster.notice.Ending;
import org.muster.notice.Messenger;
import org.muster.notice.Notice;

/** Tells those whom a job names how a run ended. */
final class NoticeDesk {

	private final DataSource dataSource;

	private final JobDefinition job;

	NoticeDesk(DataSource dataSource, JobDefinition job) {
		this.dataSource = dataSource;
		this.job = job;
	}

	/** Tells; never throws. */
	void tell(RunResult result) {
		tell(result, result.runId());
	}

	/** Tells of a run whose rows are those of another one. */
	void tell(RunResult result, int data) {
		Ending ending = Ending.of(result.exitCode());
		if (this.job.operation().notices().on().contains(ending)) {
			new Messenger(this.job.operation().notices()).send(new Notice(this.job.name(), result.runId(), ending,
					result.exitCode().code(), result.problem(), Host.name(), (data == 0) ? Map.of() : counts(data)));
		}
	}

	/** The figures of the screen; none when the database cannot be asked. */
	private Map<String, Long> counts(int run) {
		Map<String, Long> counts = new LinkedHashMap<>();
		try {
			Balance.Line total = Balance.totalOf(this.dataSource, run);
			counts.put("read", total.read());
			counts.put("published", total.published());
			counts.put("held", total.held());
			counts.put("merged", total.merged());
			counts.put("excluded", total.excluded());
			counts.put("in_progress", total.inProgress());
			JdbcClient.create(this.dataSource).sql("""
					select count(national_id), count(*) filter (where method = 'pending'),
					       (select count(*) from reissue where run_id = :run and eligible)
					  from id_decision where run_id = :run""").param("run", run).query((row) -> {
				counts.put("with_id", row.getLong(1));
				counts.put("in_review", row.getLong(2));
				counts.put("cards", row.getLong(3));
			});
			return counts;
		}
		catch (DataAccessException ex) {
			return Map.of();
		}
	}

}
