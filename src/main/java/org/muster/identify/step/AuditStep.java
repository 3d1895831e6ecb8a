package org.muster.identify.step;

import java.math.BigDecimal;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.identify.Audit;
import org.muster.identify.IdDecisions;
import org.muster.link.Weights;

/**
 * Writes what the links are worth, as expected and as audited, to {@code link_figure} and
 * {@code link_audit}.
 */
final class AuditStep {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final int runId;

	AuditStep(DataSource dataSource, int runId) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
	}

	/** Writes; replaces what an earlier attempt has written. */
	void write(IdDecisions decisions, long citizens) {
		this.jdbc.update("delete from link_figure where run_id = ?", this.runId);
		this.jdbc.update("delete from link_audit where run_id = ?", this.runId);
		LinkFigures figures = new LinkFigures(this.jdbc, this.runId);
		figures.put("citizens", BigDecimal.valueOf(citizens));
		figures.put("links", BigDecimal.valueOf(decisions.links()));
		figures.put("expected-wrong", BigDecimal.valueOf(decisions.expectedWrong()));
		figures.put("expected-absent", BigDecimal.valueOf(decisions.expectedAbsent()));
		figures.put("found-share", BigDecimal.valueOf(decisions.found()));
		figures.putBits("prior", decisions.prior());
		figures.putBits("accept-at", decisions.acceptAt());
		figures.put("accept-at-probability", BigDecimal.valueOf(Weights.probability(decisions.acceptAt())));
		this.jdbc.update("""
				insert into link_figure (run_id, name, value)
				select %1$d, pass, sum(pairs) from pair_count
				 where run_id = %1$d and pass in ('%2$s', '%3$s', '%4$s') group by pass
				""".formatted(this.runId, PairCount.BY_NUMBER, PairCount.BY_NUMBER_AND_OTHERWISE, PairCount.SET_ASIDE));
		Decoys decoys = Decoys.of(this.dataSource, this.runId, decisions);
		figures.put("decoys", BigDecimal.valueOf(decoys.made()));
		figures.put("decoys-linked", BigDecimal.valueOf(decoys.linked()));
		figures.put("audit-tried", BigDecimal.valueOf(decisions.audit().tried()));
		CopyRows rows = new CopyRows();
		for (Audit.Result result : decisions.audit().results()) {
			rows.add(this.runId).add("withheld-number").add(result.stratum().rule()).add(result.stratum().pattern());
			rows.add(result.audited()).add(result.wrong()).endRow();
		}
		Copy.into(this.dataSource, "link_audit (run_id, source, rule, pattern, audited, wrong)", rows);
	}

}
