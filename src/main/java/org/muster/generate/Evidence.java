package org.muster.generate;

import java.util.List;

/** Counts the rows of the extract, to tell what it says that a record and a row agree. */
final class Evidence {

	private final Shares shares = new Shares();

	private final KeyCounts keys;

	/** Takes the records whose names and numbers are to be counted. */
	Evidence(List<Facts> records) {
		this.keys = new KeyCounts(records.size() * Key.VALUES.length);
		for (Facts record : records) {
			for (Key key : Key.VALUES) {
				if (key.of(record) != 0) {
					this.keys.name(key.of(record));
				}
			}
		}
		this.keys.ready();
	}

	/** Counts a row. All are counted before anything is weighed. */
	void count(Facts row) {
		this.shares.add(row);
		for (Key key : Key.VALUES) {
			if (key.of(row) != 0) {
				this.keys.count(key.of(row));
			}
		}
	}

	int rows() {
		return this.shares.rows();
	}

	WeighedFacts weigh(Facts record) {
		return new WeighedFacts(record, bits(Key.NAME, record), bits(Key.SPELLING, record), this.shares.year(record),
				this.shares.month(record), this.shares.day(record), this.shares.dayOfYear(record),
				this.shares.gender(record), this.shares.home(record), this.shares.province(record),
				this.shares.residence(record), bits(Key.OLD_ID, record), bits(Key.NATIONAL_ID, record));
	}

	private double bits(Key key, Facts record) {
		return (key.of(record) == 0) ? 0 : this.shares.bits(this.keys.of(key.of(record)));
	}

	/** What is counted by its value. */
	private enum Key {

		NAME, SPELLING, OLD_ID, NATIONAL_ID;

		private static final Key[] VALUES = values();

		/**
		 * {@return a number that no other kind of key has; 0 when nothing is told}
		 */
		long of(Facts facts) {
			long value = switch (this) {
				case NAME -> facts.name();
				case SPELLING -> facts.spelling();
				case OLD_ID -> facts.oldId();
				case NATIONAL_ID -> facts.nationalId();
			};
			return (value == 0) ? 0 : Chance.mix(value + ordinal() * 0x9E3779B97F4A7C15L);
		}

	}

}
