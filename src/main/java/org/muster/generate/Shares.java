package org.muster.generate;

import java.util.Arrays;

/**
 * What it tells, in bits, that a record and a row agree: -log2 of the share of the rows
 * that say the same.
 */
final class Shares {

	private final int[] years = new int[4096];

	private final int[] months = new int[16];

	private final int[] days = new int[32];

	private final int[] daysOfYear = new int[512];

	private final int[] genders = new int[4];

	private int[] homes = new int[1024];

	private int[] residences = new int[1024];

	private final int[] provinces = new int[128];

	private int rows;

	void add(Facts row) {
		this.rows++;
		this.years[row.year()]++;
		this.months[row.month()]++;
		this.days[row.day()]++;
		this.daysOfYear[row.dayOfYear()]++;
		this.genders[row.gender()]++;
		this.homes = counted(this.homes, row.home());
		this.residences = counted(this.residences, row.residence());
		this.provinces[row.province()]++;
	}

	private static int[] counted(int[] counts, int commune) {
		int[] room = (commune < counts.length) ? counts : Arrays.copyOf(counts, commune * 2);
		room[commune]++;
		return room;
	}

	int rows() {
		return this.rows;
	}

	/**
	 * {@return the bits of what so many rows say; none when none says it}
	 */
	double bits(int count) {
		return (count == 0) ? 0 : Math.log((double) this.rows / count) / Math.log(2);
	}

	private double bits(int[] counts, int value) {
		return (value == 0 || value >= counts.length) ? 0 : bits(counts[value]);
	}

	double year(Facts facts) {
		return bits(this.years, facts.year());
	}

	double month(Facts facts) {
		return bits(this.months, facts.month());
	}

	double day(Facts facts) {
		return bits(this.days, facts.day());
	}

	double dayOfYear(Facts facts) {
		return bits(this.daysOfYear, facts.dayOfYear());
	}

	double gender(Facts facts) {
		return bits(this.genders, facts.gender());
	}

	double home(Facts facts) {
		return bits(this.homes, facts.home());
	}

	double residence(Facts facts) {
		return bits(this.residences, facts.residence());
	}

	double province(Facts facts) {
		return bits(this.provinces, facts.province());
	}

}
