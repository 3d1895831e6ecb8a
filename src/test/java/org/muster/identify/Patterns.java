package org.muster.identify;

import java.util.Random;

import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;

/** Agreement patterns in few words. */
final class Patterns {

	private Patterns() {
	}

	/** Places agree; nobody has more. */
	static int pattern(NameLevel name, DateLevel birthDate, AgreementLevel gender, NumberLevel oldId,
			NumberLevel nationalId) {
		return PersonComparisons.ALL.pattern(name.ordinal(), birthDate.ordinal(), gender.ordinal(),
				PlaceLevel.COMMUNE.ordinal(), PlaceLevel.UNKNOWN.ordinal(), oldId.ordinal(), nationalId.ordinal());
	}

	/** Alike in name, birth date and gender. */
	static int numbers(NumberLevel oldId, NumberLevel nationalId) {
		return pattern(NameLevel.EXACT, DateLevel.FULL, AgreementLevel.SAME, oldId, nationalId);
	}

	/**
	 * {@return any pattern, all equally likely}
	 */
	static int any(Random chance) {
		return chance.nextInt(PersonComparisons.ALL.patterns());
	}

}
