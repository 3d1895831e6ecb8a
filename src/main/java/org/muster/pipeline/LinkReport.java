package org.muster.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.muster.link.Comparison;
import org.muster.link.MatchModel;
import org.muster.link.Weights;
import org.muster.link.table.KeyFigure;
import org.muster.link.table.LinkOutcome;
import org.muster.link.table.LinkedPair;

/**
 * What a linkage found, for a screen, for programs, and as CSV.
 *
 * @param name of the linkage
 * @param outcome what was found
 * @param score against the truth, when it was given
 */
public record LinkReport(String name, LinkOutcome outcome, Optional<LinkTruth.Score> score) {

	/**
	 * {@return counts, reasons of doubt and the model as plain text; each line ends in
	 * LF}
	 */
	public String text() {
		StringBuilder text = new StringBuilder();
		text.append(line("%s: %,d x %,d records, %,d pairs compared, %,d links, %,d doubtful", this.name,
				this.outcome.leftRecords(), this.outcome.rightRecords(), this.outcome.compared(),
				this.outcome.links().size(), this.outcome.doubtful().size()));
		text.append(line("records on both sides, as the probabilities tell: %.1f", this.outcome.matches()));
		reasons().forEach((reason, pairs) -> text.append(line("doubtful because %s: %,d", reason, pairs)));
		text.append(line("%-20s %12s %10s %12s", "key", "pairs", "links", "found by it alone"));
		for (KeyFigure key : this.outcome.keys()) {
			text.append(line("%-20s %,12d %,10d %,12d", key.name(), key.pairs(), key.links(), key.alone()));
		}
		text.append(line("%-20s %-12s %10s %10s %7s", "comparison", "level", "m", "u", "bits"));
		for (LevelFigure level : model()) {
			text.append(line("%-20s %-12s %10.6f %10.6f %7.2f", level.comparison(), level.level(), level.m(), level.u(),
					level.bits()));
		}
		this.score.ifPresent((known) -> text.append(known.text()).append('\n'));
		return text.toString();
	}

	private static String line(String format, Object... values) {
		return String.format(Locale.ROOT, format, values).stripTrailing() + "\n";
	}

	/**
	 * {@return the same for programs}
	 */
	public Map<String, Object> map() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("link", this.name);
		map.put("left-records", this.outcome.leftRecords());
		map.put("right-records", this.outcome.rightRecords());
		map.put("pairs-compared", this.outcome.compared());
		map.put("links", this.outcome.links().size());
		map.put("doubtful", this.outcome.doubtful().size());
		map.put("doubtful-because", reasons());
		map.put("expected-matches", this.outcome.matches());
		map.put("keys", this.outcome.keys());
		map.put("model", model());
		this.score.ifPresent((known) -> {
			Map<String, Object> truth = new LinkedHashMap<>();
			truth.put("right", known.right());
			truth.put("wrong", known.wrong());
			truth.put("missing", known.missing());
			truth.put("precision", known.precision());
			truth.put("recall", known.recall());
			truth.put("f1", known.f1());
			map.put("truth", truth);
		});
		return map;
	}

	private Map<String, Integer> reasons() {
		Map<String, Integer> reasons = new TreeMap<>();
		this.outcome.doubtful().forEach((pair) -> reasons.merge(pair.reason(), 1, Integer::sum));
		return reasons;
	}

	private List<LevelFigure> model() {
		List<LevelFigure> rows = new ArrayList<>();
		MatchModel model = this.outcome.model();
		for (int at = 0; at < model.comparisons().size(); at++) {
			Comparison comparison = model.comparisons().get(at);
			for (int level = 0; level < comparison.levels().size(); level++) {
				if (!comparison.levels().get(level).isUnknown()) {
					MatchModel.LevelWeight weight = model.level(at, level);
					rows.add(new LevelFigure(comparison.name(), comparison.levels().get(level).name(), weight.m(),
							weight.u(), (double) weight.weight() / Weights.BIT));
				}
			}
		}
		return rows;
	}

	/**
	 * {@return the links as CSV with a header; ids as they are in the files}
	 */
	public String linksCsv() {
		return csv("left,right,probability,weight,evidence", this.outcome.links(), false);
	}

	/**
	 * {@return the doubtful pairs as CSV with a header, each with the reason}
	 */
	public String doubtfulCsv() {
		return csv("left,right,probability,weight,evidence,reason", this.outcome.doubtful(), true);
	}

	private static String csv(String header, List<LinkedPair> pairs, boolean withReason) {
		StringBuilder csv = new StringBuilder(header).append('\n');
		for (LinkedPair pair : pairs) {
			csv.append(cell(pair.left())).append(',').append(cell(pair.right()));
			csv.append(String.format(Locale.ROOT, ",%.6f,%.2f,", pair.probability(), pair.weight()));
			csv.append(cell(pair.evidence())).append(withReason ? "," + cell(pair.reason()) : "").append('\n');
		}
		return csv.toString();
	}

	private static String cell(String text) {
		boolean quoted = text.chars().anyMatch((one) -> one == ',' || one == '"' || one == '\n' || one == '\r');
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

	/**
	 * What a level was worth.
	 *
	 * @param comparison its name
	 * @param level its name
	 * @param m probability of the level for two records of one person
	 * @param u likewise of different people
	 * @param bits its weight
	 */
	private record LevelFigure(String comparison, String level, double m, double u, double bits) {
	}

}
