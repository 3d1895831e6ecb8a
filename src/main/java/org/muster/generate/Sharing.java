package org.muster.generate;

/**
 * What a record and its rival have in common, at least. Together these cover whatever a
 * rival can share, so who is found by none of those that could reach a limit stays below
 * it.
 */
enum Sharing {

	OLD_ID, NATIONAL_ID, NAME_YEAR, NAME_DAY, NAME_HOME, NAME_RESIDENCE, NAME, DATE, HOME_YEAR, HOME_DAY, HOME,
	RESIDENCE_YEAR, RESIDENCE_DAY, RESIDENCE, YEAR, DAY, NOTHING;

	static final Sharing[] VALUES = values();

	/**
	 * {@return the most that a row says which shares this, and nothing that an earlier
	 * constant needs}
	 */
	double most(WeighedFacts record) {
		double dayOrMonth = record.mostByDayOrMonth();
		double name = record.mostByName();
		double rest = switch (this) {
			case OLD_ID, NATIONAL_ID -> Double.POSITIVE_INFINITY;
			case NAME_YEAR -> name + record.year() + record.mostByDay() + record.mostByPlace();
			case NAME_DAY -> name + record.mostByDay() + record.mostByPlace();
			case NAME_HOME -> name + dayOrMonth + record.mostByPlace();
			case NAME_RESIDENCE -> name + dayOrMonth + Math.max(record.residence(), record.province());
			case NAME -> name + dayOrMonth + record.province();
			case DATE -> record.year() + record.mostByDay() + record.mostByPlace();
			case HOME_YEAR -> record.mostByPlace() + record.year() + dayOrMonth;
			case HOME_DAY -> record.mostByPlace() + record.mostByDay();
			case HOME -> record.mostByPlace() + dayOrMonth;
			case RESIDENCE_YEAR -> Math.max(record.residence(), record.province()) + record.year() + dayOrMonth;
			case RESIDENCE_DAY -> Math.max(record.residence(), record.province()) + record.mostByDay();
			case RESIDENCE -> Math.max(record.residence(), record.province()) + dayOrMonth;
			case YEAR -> record.province() + record.year() + dayOrMonth;
			case DAY -> record.province() + record.mostByDay();
			case NOTHING -> record.province() + dayOrMonth;
		};
		return rest + record.gender();
	}

	/**
	 * {@return 32 bits of what is shared; 0 when it is not told}
	 */
	long key(Facts facts) {
		return switch (this) {
			case OLD_ID -> key(facts.oldId(), 1);
			case NATIONAL_ID -> key(facts.nationalId(), 1);
			case NAME_YEAR -> key(facts.name(), facts.year());
			case NAME_DAY -> key(facts.name(), facts.dayOfYear());
			case NAME_HOME -> key(facts.name(), facts.home());
			case NAME_RESIDENCE -> key(facts.name(), facts.residence());
			case NAME -> key(facts.name(), 1);
			case DATE -> key(facts.year(), facts.dayOfYear());
			case HOME_YEAR -> key(facts.home(), facts.year());
			case HOME_DAY -> key(facts.home(), facts.dayOfYear());
			case HOME -> key(facts.home(), 1);
			case RESIDENCE_YEAR -> key(facts.residence(), facts.year());
			case RESIDENCE_DAY -> key(facts.residence(), facts.dayOfYear());
			case RESIDENCE -> key(facts.residence(), 1);
			case YEAR -> key(facts.year(), 1);
			case DAY -> key(facts.dayOfYear(), 1);
			case NOTHING -> key(1, 1);
		};
	}

	private long key(long first, int second) {
		if (first == 0 || second == 0) {
			return 0;
		}
		return Math.max(1, Chance.mix(Chance.mix(first) + second * 32L + ordinal()) >>> 32);
	}

}
