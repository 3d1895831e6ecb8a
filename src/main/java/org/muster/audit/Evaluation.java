package org.muster.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.muster.report.Figure;
import org.muster.report.TextTable;

/**
 * How a run compares with the truth. A member counts once, by the record that the truth
 * publishes. Holds counts, file names and record numbers, no personal value.
 *
 * @param ids the national IDs in all
 * @param tables the counts by table: {@code outcomes}; {@code links} in all, with the IDs
 * given twice; {@code ids} by method, {@code rules} by method and reason,
 * {@code linkable}, {@code member-kinds}, {@code slip-counts}, {@code slips} and
 * {@code kinds} by what the truth says of the record; the {@code curve}; {@code doubles}
 * (members exported twice) and {@code merges} by rule; {@code numbers} (member numbers),
 * {@code reasons} (of listed cards) and at most 20 {@code disagreements}, wrong IDs
 * first. {@code src/docs/evaluation.md} explains them
 */
public record Evaluation(Ids ids, Map<String, Figure> tables) {

	private static final String FORMAT = "muster-evaluation-1";

	/** The tables, in the order they are printed. */
	static final List<String> TABLES = List.of("outcomes", "links", "ids", "rules", "linkable", "member-kinds",
			"slip-counts", "slips", "kinds", "curve", "doubles", "merges", "numbers", "reasons", "disagreements");

	public Evaluation {
		tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
	}

	static Evaluation of(Map<String, Figure> tables) {
		List<Map<String, Object>> methods = tables.getOrDefault("ids", new Figure("", List.of(), List.of())).rows();
		return new Evaluation(Ids.sum(methods), tables);
	}

	/**
	 * {@return all tables and the measures, for programs}
	 */
	public Map<String, Object> map() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("format", FORMAT);
		this.tables.forEach((table, figure) -> map.put(table, figure.rows()));
		map.put("national_ids", this.ids);
		map.put("precision", this.ids.precision());
		map.put("recall", this.ids.recall());
		return map;
	}

	/**
	 * {@return all tables and the measures as plain text for a screen}
	 */
	public String text() {
		String tables = this.tables.entrySet()
			.stream()
			.map((table) -> TextTable.of(table.getKey(), table.getValue()))
			.collect(Collectors.joining("\n"));
		return tables + "\n" + this.ids.text() + "\n";
	}

	/**
	 * National IDs.
	 *
	 * @param right the true one was given
	 * @param wrong another one was given
	 * @param missing there is a true one and none was given
	 * @param neither there is none in the extract and none was given
	 */
	public record Ids(long right, long wrong, long missing, long neither) {

		static Ids sum(List<Map<String, Object>> rows) {
			return new Ids(sum(rows, "right"), sum(rows, "wrong"), sum(rows, "missing"), sum(rows, "neither"));
		}

		private static long sum(List<Map<String, Object>> rows, String column) {
			return rows.stream().mapToLong((row) -> Figure.number(row, column)).sum();
		}

		/**
		 * {@return the share of right ones among those given, from 0 to 1; 1 when none
		 * was given}
		 */
		public double precision() {
			return share(this.right, this.right + this.wrong);
		}

		/**
		 * {@return the share of right ones among the members that have an ID in the
		 * extract or were given one, from 0 to 1; 1 when there is none}
		 */
		public double recall() {
			return share(this.right, this.right + this.wrong + this.missing);
		}

		private static double share(long part, long whole) {
			return (whole == 0) ? 1 : (double) part / whole;
		}

		/**
		 * {@return counts, precision and recall in one line}
		 */
		public String text() {
			return String.format(Locale.ROOT,
					"national IDs: %d right, %d wrong, %d missing, %d rightly none; precision %.6f, recall %.6f",
					this.right, this.wrong, this.missing, this.neither, precision(), recall());
		}

	}

}
