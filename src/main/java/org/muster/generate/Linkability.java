package org.muster.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells which records still tell their citizen from every other one, by the definition in
 * {@code src/docs/formats.md}: no model, no estimate, no sample. The records are indexed
 * by what a rival must share, and every row of the extract is laid beside them.
 */
final class Linkability {

	/** Bits that the citizen must be ahead of everybody else and of chance. */
	static final double MARGIN = 7;

	private final Extract extract;

	private final List<Facts> records = new ArrayList<>();

	private int[] people = new int[1024];

	private boolean[] linkable = new boolean[0];

	Linkability(Extract extract) {
		this.extract = extract;
	}

	/**
	 * Adds a record.
	 * @param facts what it tells
	 * @param person whose record it is; in the extract
	 */
	void add(Facts facts, int person) {
		if (this.records.size() == this.people.length) {
			this.people = Arrays.copyOf(this.people, this.people.length * 2);
		}
		this.people[this.records.size()] = person;
		this.records.add(facts);
	}

	/** Judges the records that were added. */
	void judge() {
		this.linkable = new boolean[this.records.size()];
		if (this.records.isEmpty()) {
			return;
		}
		Evidence evidence = new Evidence(this.records);
		this.extract.forEach((row) -> evidence.count(row.facts()));
		double chance = Math.log(evidence.rows()) / Math.log(2);
		RivalIndex rivals = new RivalIndex();
		double[] limits = new double[this.records.size()];
		WeighedFacts[] weighed = new WeighedFacts[this.records.size()];
		for (int record = 0; record < limits.length; record++) {
			weighed[record] = evidence.weigh(this.records.get(record));
			limits[record] = own(this.people[record], weighed[record]) - MARGIN;
			if (limits[record] >= chance) {
				this.linkable[record] = true;
				rivals.add(record, weighed[record], limits[record]);
			}
		}
		rivals.ready();
		this.extract.forEach((row) -> compare(row, rivals, weighed, limits));
	}

	private void compare(Row row, RivalIndex rivals, WeighedFacts[] weighed, double[] limits) {
		rivals.probe(row.facts(), (record) -> {
			if (this.linkable[record] && this.people[record] != row.person()
					&& weighed[record].bits(row.facts()) > limits[record]) {
				this.linkable[record] = false;
			}
		});
	}

	/** What a record tells of its own citizen; nothing when no row is valid. */
	private double own(int person, WeighedFacts record) {
		double[] most = { Double.NEGATIVE_INFINITY };
		this.extract.forEach(person, (row) -> {
			if (row.valid()) {
				most[0] = Math.max(most[0], record.bits(row.facts()));
			}
		});
		return most[0];
	}

	boolean isLinkable(int record) {
		return this.linkable[record];
	}

	/**
	 * A row of the extract.
	 *
	 * @param person whose row it is
	 * @param facts what it tells
	 * @param valid whether the number does not contradict it
	 */
	record Row(int person, Facts facts, boolean valid) {
	}

	/** All rows, as often as they are asked for. */
	interface Extract {

		void forEach(Consumer<Row> taker);

		/** Takes the rows of one citizen. */
		void forEach(int person, Consumer<Row> taker);

	}

}
