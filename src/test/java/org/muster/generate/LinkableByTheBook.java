package org.muster.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.muster.generate.Linkability.Row;

/**
 * The definition of {@code src/docs/formats.md}, word by word: every record, every row.
 */
final class LinkableByTheBook {

	private static final ToLongFunction<Facts> NAME = Facts::name;

	private static final ToLongFunction<Facts> SPELLING = Facts::spelling;

	private static final ToLongFunction<Facts> YEAR = Facts::year;

	private static final ToLongFunction<Facts> MONTH = Facts::month;

	private static final ToLongFunction<Facts> DAY = Facts::day;

	private static final ToLongFunction<Facts> DAY_OF_YEAR = Facts::dayOfYear;

	private static final ToLongFunction<Facts> GENDER = Facts::gender;

	private static final ToLongFunction<Facts> HOME = Facts::home;

	private static final ToLongFunction<Facts> PROVINCE = Facts::province;

	private static final ToLongFunction<Facts> RESIDENCE = Facts::residence;

	private static final ToLongFunction<Facts> OLD_ID = Facts::oldId;

	private static final ToLongFunction<Facts> NATIONAL_ID = Facts::nationalId;

	private final List<Row> rows;

	private final Map<ToLongFunction<Facts>, Map<Long, Long>> counts = new HashMap<>();

	LinkableByTheBook(List<Row> rows) {
		this.rows = rows;
	}

	boolean isLinkable(Facts record, int person) {
		double own = Double.NEGATIVE_INFINITY;
		double other = Math.log(this.rows.size()) / Math.log(2);
		for (Row row : this.rows) {
			if (row.person() != person) {
				other = Math.max(other, bits(record, row.facts()));
			}
			else if (row.valid()) {
				own = Math.max(own, bits(record, row.facts()));
			}
		}
		return own - 7 >= other;
	}

	private double bits(Facts record, Facts row) {
		double name = same(NAME, record, row);
		double spelling = (name > 0) ? same(SPELLING, record, row) : 0;
		double day = same(DAY_OF_YEAR, record, row);
		double dayOrMonth = Math.max(same(MONTH, record, row), same(DAY, record, row));
		double home = Math.max(same(HOME, record, row), same(PROVINCE, record, row));
		return ((spelling > 0) ? spelling : name) + same(YEAR, record, row) + ((day > 0) ? day : dayOrMonth)
				+ same(GENDER, record, row) + Math.max(home, same(RESIDENCE, record, row)) + same(OLD_ID, record, row)
				+ same(NATIONAL_ID, record, row);
	}

	private double same(ToLongFunction<Facts> part, Facts record, Facts row) {
		long told = part.applyAsLong(record);
		if (told == 0 || told != part.applyAsLong(row)) {
			return 0;
		}
		long rowsThatSaySo = this.counts.computeIfAbsent(part, this::count).getOrDefault(told, 0L);
		return Math.log((double) this.rows.size() / rowsThatSaySo) / Math.log(2);
	}

	private Map<Long, Long> count(ToLongFunction<Facts> part) {
		return this.rows.stream()
			.collect(Collectors.groupingBy((row) -> part.applyAsLong(row.facts()), Collectors.counting()));
	}

}
