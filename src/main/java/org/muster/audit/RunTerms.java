package org.muster.audit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * On what terms a run decided; weights in hundredths of a bit.
 *
 * @param run the run
 * @param fourEyes whether two reviewers have to agree
 * @param decisionsEntry the last decision of a reviewer that it knew
 * @param citizens how many the extract has
 * @param prior odds before anything is compared
 * @param sameName what gives way to the rarity of a name that is the same
 * @param linkAt least score of a link by weight
 * @param acceptAt likewise, so that the promised rate is kept
 * @param reviewAt least score to be shown to a reviewer
 * @param margin least lead of a link by weight
 * @param closed in how many strata it linked nobody
 */
public record RunTerms(int run, boolean fourEyes, long decisionsEntry, long citizens, int prior, int sameName,
		int linkAt, int acceptAt, int reviewAt, int margin, int closed) {

	/**
	 * Reads the terms of a run whose step identify is complete.
	 */
	static RunTerms of(DataSource dataSource, int run) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		Map<String, BigDecimal> figures = new HashMap<>();
		jdbc.sql("select name, value from link_figure where run_id = ?").param(run).query((row) -> {
			figures.put(row.getString(1), row.getBigDecimal(2));
		});
		return jdbc.sql("""
				select four_eyes, coalesce(decisions_entry, 0),
				       (select count(*) from closed_stratum c where c.run_id = r.id) from run r where id = ?""")
			.param(run)
			.query((row, number) -> new RunTerms(run, row.getBoolean(1), row.getLong(2),
					figures.getOrDefault("citizens", BigDecimal.ZERO).longValue(), bits(figures, "prior"),
					bits(figures, "same-name"), bits(figures, "link-at"), bits(figures, "accept-at"),
					bits(figures, "review-at"), bits(figures, "margin"), row.getInt(3)))
			.single();
	}

	private static int bits(Map<String, BigDecimal> figures, String name) {
		return figures.getOrDefault(name, BigDecimal.ZERO).movePointRight(2).intValue();
	}

}
