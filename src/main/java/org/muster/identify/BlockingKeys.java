package org.muster.identify;

import org.muster.link.person.PackedPerson;
import org.muster.link.person.PlaceNumbers;

/**
 * The blocking keys of one person: one of each, and where a few communes may be the home,
 * those of each. Filled anew for each person; not for several threads at once.
 */
final class BlockingKeys {

	private static final BlockingKey[] ALL = BlockingKey.values();

	private static final BlockingKey[] OF_HOME = { BlockingKey.DATE_AND_HOME, BlockingKey.DAY_HOME_AND_GIVEN_NAME,
			BlockingKey.NAME_AND_HOME };

	/** The most that a person can have. */
	static final int MOST = ALL.length + OF_HOME.length * (PlaceNumbers.MOST_KEYS - 1);

	private final int[] hashes = new int[MOST];

	private int size;

	/** Fills. */
	void write(PackedPerson person) {
		int name = person.nameHash();
		int given = person.givenHash();
		for (int at = 0; at < ALL.length; at++) {
			this.hashes[at] = ALL[at].of(person, name, given);
		}
		this.size = ALL.length;
		for (int other = 1; other < person.homeKeys.length; other++) {
			person.homeKey = person.homeKeys[other];
			for (BlockingKey key : OF_HOME) {
				this.hashes[this.size++] = key.of(person, name, given);
			}
			person.homeKey = person.homeKeys[0];
		}
	}

	int size() {
		return this.size;
	}

	/**
	 * {@return the hash of a key; 0 for one that the person does not have}
	 * @param at from 0
	 */
	int hash(int at) {
		return this.hashes[at];
	}

	/**
	 * {@return which key it is}
	 * @param at from 0
	 */
	static int ordinal(int at) {
		return (at < ALL.length) ? at : OF_HOME[(at - ALL.length) % OF_HOME.length].ordinal();
	}

	/**
	 * {@return of these keys, a bit each, those that a person has in common with this
	 * one}
	 */
	int shared(int some, PackedPerson person) {
		int name = person.nameHash();
		int given = person.givenHash();
		int shared = shared(some, person, name, given);
		for (int other = 1; other < person.homeKeys.length; other++) {
			person.homeKey = person.homeKeys[other];
			shared |= shared(some, person, name, given);
			person.homeKey = person.homeKeys[0];
		}
		return shared;
	}

	private int shared(int some, PackedPerson person, int name, int given) {
		int shared = 0;
		for (int at = 0; at < this.size; at++) {
			int bit = 1 << ordinal(at);
			if ((some & bit) != 0 && this.hashes[at] != 0
					&& ALL[ordinal(at)].of(person, name, given) == this.hashes[at]) {
				shared |= bit;
			}
		}
		return shared;
	}

}
