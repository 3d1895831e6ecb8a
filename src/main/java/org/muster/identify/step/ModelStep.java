package org.muster.identify.step;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.identify.PairCounts;
import org.muster.link.person.PersonComparisons;
import org.muster.identify.Scoring;
import org.muster.link.Comparison;
import org.muster.link.Comparisons;
import org.muster.link.Estimation;
import org.muster.link.MatchModel;
import org.muster.link.MatchModel.LevelWeight;
import org.muster.link.PatternCounts;

/**
 * Estimates what levels are worth from what was counted, and writes it to
 * {@code link_level} and {@code link_pattern}; reads it again.
 */
final class ModelStep {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final int runId;

	ModelStep(DataSource dataSource, int runId) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
	}

	/**
	 * Estimates; replaces what an earlier attempt has written.
	 */
	void write(long citizens) {
		PairCounts counts = counts();
		MatchModel model = Estimation.of(PersonComparisons.ALL, counts.random(), counts.passes(), confirmed());
		this.jdbc.update("delete from link_level where run_id = ?", this.runId);
		this.jdbc.update("delete from link_pattern where run_id = ?", this.runId);
		Copy.into(this.dataSource, "link_level (run_id, comparison, level, place, m, u, weight)", levels(model));
		Copy.into(this.dataSource, "link_pattern (run_id, pattern, evidence, weight, same_name)",
				patterns(new Scoring(model, citizens)));
	}

	private PairCounts counts() {
		PairCounts counts = new PairCounts();
		this.jdbc.query("""
				select pass, pattern, sum(pairs) as pairs from pair_count where run_id = %d group by pass, pattern
				""".formatted(this.runId), (row) -> {
			counts.addPairs(row.getString("pass"), row.getInt("pattern"), row.getLong("pairs"));
		});
		return counts;
	}

	/** The pairs that reviewers linked. */
	private PatternCounts confirmed() {
		PatternCounts confirmed = new PatternCounts();
		this.jdbc.query(
				"select pattern, sum(pairs) as pairs from pair_count where run_id = %d and pass = '%s' group by pattern"
					.formatted(this.runId, PairCount.CONFIRMED),
				(row) -> {
					confirmed.add(row.getInt("pattern"), row.getLong("pairs"));
				});
		return confirmed;
	}

	private CopyRows levels(MatchModel model) {
		CopyRows rows = new CopyRows();
		Comparisons comparisons = model.comparisons();
		for (int at = 0; at < comparisons.size(); at++) {
			Comparison comparison = comparisons.get(at);
			for (int level = 0; level < comparison.levels().size(); level++) {
				LevelWeight weight = model.level(at, level);
				rows.add(this.runId).add(comparison.name()).add(comparison.levels().get(level).name()).add(level);
				rows.add(weight.m()).add(weight.u()).add(weight.weight()).endRow();
			}
		}
		return rows;
	}

	private CopyRows patterns(Scoring scoring) {
		CopyRows rows = new CopyRows();
		this.jdbc.query("""
				select pattern from pair_count where run_id = %1$d and pass = '%2$s'
				 union select pattern from decoy_pair where run_id = %1$d
				""".formatted(this.runId, PairCount.FOUND), (row) -> {
			int pattern = row.getInt(1);
			rows.add(this.runId)
				.add(pattern)
				.add(PersonComparisons.ALL.words(pattern))
				.add(scoring.score(pattern, 0) - scoring.prior());
			rows.add(PersonComparisons.isSameName(pattern)).endRow();
		});
		return rows;
	}

	/**
	 * {@return the model that was written}
	 */
	MatchModel read() {
		List<List<LevelWeight>> levels = new ArrayList<>();
		for (int at = 0; at < PersonComparisons.ALL.size(); at++) {
			levels.add(this.jdbc.query(
					"select m, u, weight from link_level where run_id = ? and comparison = ? order by place",
					(row, number) -> new LevelWeight(row.getDouble(1), row.getDouble(2), row.getInt(3)), this.runId,
					PersonComparisons.ALL.get(at).name()));
		}
		return MatchModel.of(PersonComparisons.ALL, levels);
	}

}
