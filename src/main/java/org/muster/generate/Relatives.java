package org.muster.generate;

import org.muster.model.Gender;
import org.muster.model.PartialDate;

/** Draws relatives who are easily mistaken for each other. */
final class Relatives {

	/** Who is born before has a child rather than a parent in the extract. */
	private static final int CHILD_OF_BORN_BEFORE = 1965;

	private final NameStock names;

	Relatives(NameStock names) {
		this.names = names;
	}

	/**
	 * {@return a twin: two of five have a given name alike, the others another given name
	 * or another middle name}
	 */
	Identity twin(Identity one, Chance chance) {
		int likeness = chance.below(100);
		Gender gender = (likeness < 80) ? one.gender() : (one.gender() == Gender.MALE) ? Gender.FEMALE : Gender.MALE;
		if (likeness < 40) {
			return one.with(this.names.withAlmostTheSameGiven(one.name(), gender, chance));
		}
		if (likeness < 55) {
			return one.with(this.names.withOtherMiddle(one.name(), gender, chance));
		}
		Name name = (likeness < 80) ? one.name() : this.names.draw(gender, chance).withSurname(one.name().surname());
		return one.with(gender).with(this.names.withOtherGiven(name, gender, chance));
	}

	/**
	 * {@return a parent or a child of the same gender: three of ten have the same name,
	 * the others one alike or another middle name}
	 */
	Identity parentOrChild(Identity one, Chance chance) {
		int years = 20 + chance.below(19);
		int year = one.birthDate().year() + ((one.birthDate().year() < CHILD_OF_BORN_BEFORE) ? years : -years);
		PartialDate birthDate = Casting.anyDay(year, chance);
		int likeness = chance.below(10);
		Name name = one.name();
		if (likeness >= 6) {
			name = this.names.withOtherMiddle(name, one.gender(), chance);
		}
		else if (likeness >= 3) {
			name = this.names.withAlmostTheSameGiven(name, one.gender(), chance);
		}
		return one.with(name).with(birthDate);
	}

}
