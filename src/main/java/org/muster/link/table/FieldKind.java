package org.muster.link.table;

import java.util.List;
import java.util.Locale;

import org.muster.compare.Names;
import org.muster.link.Comparison.Level;

/**
 * What a compared field holds, and so the levels at which two values of it may agree. The
 * probabilities are only what is expected before anything was counted.
 */
public enum FieldKind {

	/** Names of people. */
	NAME(level("exact", 0.6, 0.003), level("same-letters", 0.03, 0.001), level("same-words", 0.02, 0.001),
			level("crossed", 0.03, 0.003), level("one-slip", 0.15, 0.002), level("similar", 0.05, 0.005),
			level("alike", 0.04, 0.03), level("none", 0.08, 0.955)) {
		@Override
		String grade(CellValue left, CellValue right, FieldComparison field) {
			return text(left, right, field);
		}
	},

	/** Other text, such as a street. */
	TEXT(level("exact", 0.6, 0.003), level("same-letters", 0.03, 0.001), level("same-words", 0.02, 0.001),
			level("crossed", 0.03, 0.003), level("one-slip", 0.15, 0.002), level("similar", 0.05, 0.005),
			level("alike", 0.04, 0.03), level("none", 0.08, 0.955)) {
		@Override
		String grade(CellValue left, CellValue right, FieldComparison field) {
			return text(left, right, field);
		}
	},

	/** Days. */
	DATE(level("exact", 0.85, 0.0003), level("day-month", 0.02, 0.0002), level("one-slip", 0.05, 0.002),
			level("two-parts", 0.03, 0.01), level("year", 0.02, 0.01), level("none", 0.03, 0.98)) {
		@Override
		String grade(CellValue left, CellValue right, FieldComparison field) {
			return left.isDate() && right.isDate() ? date(left.plain(), right.plain())
					: Names.withinOneSlip(left.plain(), right.plain()) ? "one-slip" : "none";
		}

		@Override
		CellValue value(String cell) {
			return CellValue.of(CellValue.date(cell));
		}
	},

	/** Numbers that can be near each other. */
	NUMBER(level("exact", 0.85, 0.02), level("near", 0.05, 0.05), level("one-slip", 0.05, 0.03),
			level("none", 0.05, 0.9)) {
		@Override
		String grade(CellValue left, CellValue right, FieldComparison field) {
			if (left.number().isPresent() && right.number().isPresent()) {
				double apart = Math.abs(left.number().getAsDouble() - right.number().getAsDouble());
				if (apart == 0) {
					return "exact";
				}
				if (apart <= field.within()) {
					return "near";
				}
			}
			return Names.withinOneSlip(left.plain(), right.plain()) ? "one-slip" : "none";
		}
	},

	/** Signs that mean nothing by themselves: numbers of documents, postcodes. */
	CODE(level("exact", 0.85, 0.003), level("one-slip", 0.07, 0.003), level("two-slips", 0.03, 0.01),
			level("none", 0.05, 0.984)) {
		@Override
		String grade(CellValue left, CellValue right, FieldComparison field) {
			if (left.plain().equals(right.plain())) {
				return "exact";
			}
			if (Names.withinOneSlip(left.plain(), right.plain())) {
				return "one-slip";
			}
			boolean isLong = Math.min(left.plain().length(), right.plain().length()) >= LONG;
			return isLong && Slips.within(2, left.plain(), right.plain()) ? "two-slips" : "none";
		}
	};

	/** From so many characters on, two slips leave something to recognise. */
	private static final int LONG = 6;

	/** From so many characters on, one slip leaves something to recognise. */
	private static final int SHORT = 3;

	private final List<Level> levels;

	FieldKind(Level... levels) {
		this.levels = List.of(levels);
	}

	private static Level level(String name, double m, double u) {
		return new Level(name, m, u);
	}

	/**
	 * {@return the word in a definition}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * {@return the levels, from the closest agreement to none}
	 */
	List<Level> levels() {
		return this.levels;
	}

	/**
	 * {@return the name of the level at which two different values agree}
	 */
	abstract String grade(CellValue left, CellValue right, FieldComparison field);

	/**
	 * {@return a cell that is not empty, prepared for comparing}
	 */
	CellValue value(String cell) {
		return CellValue.of(cell);
	}

	private static String text(CellValue left, CellValue right, FieldComparison field) {
		if (left.plain().equals(right.plain())) {
			return "same-letters";
		}
		if (left.words().equals(right.words())) {
			return "same-words";
		}
		if (isSlip(left, right)) {
			return "one-slip";
		}
		double similarity = JaroWinkler.of(left.plain(), right.plain());
		return (similarity >= field.similarAt()) ? "similar" : (similarity >= field.alikeAt()) ? "alike" : "none";
	}

	/**
	 * {@return whether one slip of the hand makes one of the other}
	 */
	static boolean isSlip(CellValue left, CellValue right) {
		return Math.min(left.plain().length(), right.plain().length()) >= SHORT
				&& Names.withinOneSlip(left.plain(), right.plain());
	}

	private static String date(String left, String right) {
		boolean year = left.regionMatches(0, right, 0, 4);
		boolean month = left.regionMatches(4, right, 4, 2);
		boolean day = left.regionMatches(6, right, 6, 2);
		if (year && left.regionMatches(4, right, 6, 2) && left.regionMatches(6, right, 4, 2)) {
			return "day-month";
		}
		if (Names.withinOneSlip(left, right)) {
			return "one-slip";
		}
		if (year && (month || day) || month && day) {
			return "two-parts";
		}
		return year ? "year" : "none";
	}

}
