package org.muster.identify.step;

import java.math.BigDecimal;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.link.person.PersonComparisons;
import org.muster.identify.Scoring;
import org.muster.identify.Stratum;
import org.muster.identify.Thresholds;
import org.muster.link.Weights;

/**
 * Writes on what terms a run decided, so that each decision can be explained later: the
 * thresholds and the constants of a score, in bits, and the promised rate to
 * {@code link_figure}; the strata in which it linked nobody to {@code closed_stratum}.
 */
final class RunTerms {

	private final JdbcTemplate jdbc;

	private final int runId;

	private final ModelStep model;

	private final Thresholds thresholds;

	RunTerms(DataSource dataSource, int runId, ModelStep model, Thresholds thresholds) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
		this.model = model;
		this.thresholds = thresholds;
	}

	/** Writes; replaces what an earlier attempt has written. */
	void write(Set<Stratum> closed, long citizens) {
		LinkFigures figures = new LinkFigures(this.jdbc, this.runId);
		Scoring scoring = new Scoring(this.model.read(), citizens);
		figures.putBits("same-name", sameName(scoring));
		figures.putBits("link-at", Weights.ofProbability(this.thresholds.linkAt()));
		figures.putBits("review-at", Weights.ofProbability(this.thresholds.reviewAt()));
		figures.put("link-at-probability", BigDecimal.valueOf(this.thresholds.linkAt()));
		figures.put("review-at-probability", BigDecimal.valueOf(this.thresholds.reviewAt()));
		figures.put("highest-wrong-rate", BigDecimal.valueOf(this.thresholds.highestWrongRate()));
		figures.put("highest-absent-rate", BigDecimal.valueOf(this.thresholds.highestAbsentRate()));
		figures.putBits("margin", (int) Math.round(this.thresholds.marginBits() * Weights.BIT));
		this.jdbc.update("delete from closed_stratum where run_id = ?", this.runId);
		closed.forEach(
				(stratum) -> this.jdbc.update("insert into closed_stratum (run_id, rule, pattern) values (?, ?, ?)",
						this.runId, stratum.rule(), stratum.pattern()));
	}

	/**
	 * {@return what gives way to the rarity of a name that is the same; the first level
	 * is that of equal names}
	 */
	private static int sameName(Scoring scoring) {
		int name = PersonComparisons.ALL.indexOf("name");
		return scoring.nameWeight(0, 0) - scoring.model().level(name, 0).weight();
	}

}
