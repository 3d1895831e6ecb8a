package org.muster.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.model.RunAttempt;
import org.muster.report.Figure;

/**
 * The few figures by which a run is compared with the next one. They are kept when its
 * rows are removed.
 */
public final class ChiefFigures {

	private ChiefFigures() {
	}

	/**
	 * Keeps those of a run, and the digest that the attempt reports.
	 * @param source the database
	 * @param run the run and the attempt
	 * @param account of its rows
	 */
	public static void keep(DataSource source, RunAttempt run, RunFigures.Account account) {
		JdbcTemplate jdbc = new JdbcTemplate(source);
		jdbc.update("delete from run_figure where run_id = ?", run.runId());
		int place = 0;
		for (Map.Entry<String, Long> figure : of(account.figures()).entrySet()) {
			jdbc.update("insert into run_figure (run_id, place, name, value) values (?, ?, ?, ?)", run.runId(), ++place,
					figure.getKey(), figure.getValue());
		}
		jdbc.update("update attempt set digest = ? where run_id = ? and attempt = ?", account.digest().all(),
				run.runId(), run.attempt());
	}

	private static Map<String, Long> of(Map<String, Figure> tables) {
		Map<String, Long> figures = new LinkedHashMap<>();
		for (String column : new String[] { "read", "published", "planned", "held", "merged", "excluded" }) {
			figures.put(column, table(tables, FigureQuery.BALANCE).sum(column));
		}
		for (Map<String, Object> row : table(tables, FigureQuery.STEPS).where("step", "identify")) {
			figures.put("id-" + Figure.text(row, "part"), Figure.number(row, "records"));
		}
		figures.put("cards-listed", table(tables, FigureQuery.CARDS).sum("listed"));
		figures.put("cards-not-listed", table(tables, FigureQuery.CARDS).sum("not_listed"));
		figures.put("members-new", table(tables, FigureQuery.MEMBERS).sum("added"));
		figures.put("members-changed", table(tables, FigureQuery.MEMBERS).sum("changed"));
		return figures;
	}

	private static Figure table(Map<String, Figure> tables, FigureQuery query) {
		return Objects.requireNonNull(tables.get(query.key()), query.key());
	}

}
