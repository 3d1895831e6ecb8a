package org.muster.consolidate;

/**
 * What two records must have in common to be compared. Few and selective: of pairs that
 * share several, the first one counts.
 */
enum AlikeKey {

	PROFILE_NUMBER {
		@Override
		int of(AlikeRows rows, int row) {
			return rows.profile(row);
		}
	},

	CARD_NUMBER {
		@Override
		int of(AlikeRows rows, int row) {
			return rows.card(row);
		}
	},

	OLD_ID {
		@Override
		int of(AlikeRows rows, int row) {
			return rows.oldId(row);
		}
	},

	NAME_AND_YEAR {
		@Override
		int of(AlikeRows rows, int row) {
			return mix(rows.name(row), rows.birth(row) >>> 9);
		}
	},

	DATE_AND_GIVEN_NAME {
		@Override
		int of(AlikeRows rows, int row) {
			return mix(rows.given(row), day(rows, row));
		}
	},

	NAME_AND_HOME {
		@Override
		int of(AlikeRows rows, int row) {
			return mix(rows.name(row), rows.home(row));
		}
	},

	DATE_AND_HOME {
		@Override
		int of(AlikeRows rows, int row) {
			return mix(rows.home(row), day(rows, row));
		}
	};

	static final AlikeKey[] ALL = values();

	/**
	 * {@return whether next to all pairs that share it are of one member}
	 */
	boolean isProving() {
		return this == PROFILE_NUMBER || this == CARD_NUMBER;
	}

	/**
	 * {@return the hash of this key of a record; 0 when something it needs is unknown}
	 */
	abstract int of(AlikeRows rows, int row);

	private static int day(AlikeRows rows, int row) {
		int birth = rows.birth(row);
		return ((birth & 31) == 0) ? 0 : birth;
	}

	private static int mix(int first, int second) {
		if (first == 0 || second == 0) {
			return 0;
		}
		int hash = (first ^ first >>> 16) * 0x7FEB352D + second;
		hash = (hash ^ hash >>> 15) * 0x846CA68B;
		hash ^= hash >>> 16;
		return (hash == 0) ? 1 : hash;
	}

}
