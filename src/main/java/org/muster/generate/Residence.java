package org.muster.generate;

/** Where people of an open world live: seven of ten at home. */
final class Residence {

	private Residence() {
	}

	static Place of(long seed, Person person, PlaceStock places) {
		Chance chance = Chance.of(seed, Chance.Purpose.RESIDENCE, person.index());
		int share = chance.below(100);
		if (share < 70) {
			return person.home();
		}
		return (share < 85) ? places.in(person.home().code(), chance) : places.near(chance);
	}

}
