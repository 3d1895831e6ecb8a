package org.muster.generate;

import org.muster.generate.Slip.Surroundings;

/** Slips in places. */
final class PlaceSlips {

	private PlaceSlips() {
	}

	static boolean homeWrong(Draft draft, Chance chance, Surroundings others) {
		Place home = draft.home();
		return others.places().knows(home.code()) && moveHome(draft, others.places().in(home.code(), chance));
	}

	static boolean homeProvinceWrong(Draft draft, Chance chance, Surroundings others) {
		return moveHome(draft,
				(chance.below(2) == 0) ? others.places().near(chance) : others.places().elsewhere(chance));
	}

	private static boolean moveHome(Draft draft, Place home) {
		if (home.equals(draft.home())) {
			return false;
		}
		draft.stateHome(home);
		return true;
	}

	static boolean residenceStale(Draft draft, Chance chance, Surroundings others) {
		Place residence = others.places().near(chance);
		if (residence.since2025().equals(draft.residence().since2025())) {
			return false;
		}
		draft.stateResidence(residence, chance);
		return true;
	}

}
