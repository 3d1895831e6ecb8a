package org.muster.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.muster.link.ClopperPearson;
import org.muster.report.Figure;

/**
 * The exact interval of the rate of wrong links, at 95 % confidence, by Clopper and
 * Pearson; in wrong links in a million.
 */
final class WrongRate {

	private static final double RISK_OF_EACH_SIDE = 0.025;

	private static final double MILLION = 1_000_000;

	/** What the bounds are off at most, in links in a million. */
	private static final double TINY = 1e-6;

	private static final String LEAST = "wrong_at_least";

	private static final String MOST = "wrong_at_most";

	private WrongRate() {
	}

	/**
	 * {@return whether a table counts links given, of which some are of absent members}
	 */
	static boolean isKnownOf(Figure figure) {
		return figure.columns().containsAll(List.of("right", "wrong", "of_absent"));
	}

	/**
	 * {@return the table with the interval of each row, rounded outwards; empty where no
	 * link was given}
	 */
	static Figure added(Figure figure) {
		List<String> columns = new ArrayList<>(figure.columns());
		columns.add(LEAST);
		columns.add(MOST);
		return new Figure(figure.sql(), columns, figure.rows().stream().map(WrongRate::added).toList());
	}

	private static Map<String, Object> added(Map<String, Object> row) {
		Map<String, Object> added = new LinkedHashMap<>(row);
		long wrong = Figure.number(row, "wrong");
		long given = wrong + Figure.number(row, "right");
		added.put(LEAST, (given == 0) ? "" : least(wrong, given));
		added.put(MOST, (given == 0) ? "" : most(wrong, given));
		return added;
	}

	static long least(long wrong, long given) {
		return (long) Math.floor(ClopperPearson.lower(wrong, given, RISK_OF_EACH_SIDE) * MILLION + TINY);
	}

	static long most(long wrong, long given) {
		return (long) Math.ceil(ClopperPearson.upper(wrong, given, RISK_OF_EACH_SIDE) * MILLION - TINY);
	}

}
