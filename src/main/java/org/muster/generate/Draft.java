package org.muster.generate;

import java.util.EnumSet;
import java.util.Set;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Gender;

/**
 * A record in the making: what it says in standard form, and how it is written. Dirt
 * changes the writing; dirt that leaves something out changes both.
 */
final class Draft {

	private final Person person;

	private final MemberKind kind;

	private final SourcePlan plan;

	private final String[] standard = new String[Field.count()];

	private final String[] written = new String[Field.count()];

	private final Set<Dirt> dirt = EnumSet.noneOf(Dirt.class);

	private final Set<Slip> slips = EnumSet.noneOf(Slip.class);

	private Place home;

	private Place residence;

	Draft(Person person, MemberKind kind, SourcePlan plan) {
		this.person = person;
		this.kind = kind;
		this.plan = plan;
		this.home = person.home();
		this.residence = person.home();
		for (Field field : Field.values()) {
			state(field, "");
		}
	}

	Person person() {
		return this.person;
	}

	MemberKind kind() {
		return this.kind;
	}

	TextForm encoding() {
		return this.plan.encoding();
	}

	char delimiter() {
		return this.plan.delimiter();
	}

	Gender gender() {
		return Gender.of(standard(Field.GENDER));
	}

	/** Which place the record calls home, if it tells. */
	Place home() {
		return this.home;
	}

	/** Which place the record says the member lives in, if it tells. */
	Place residence() {
		return this.residence;
	}

	void stateHome(Place place) {
		this.home = place;
		state(Field.HOME_PLACE, place.old());
	}

	void stateResidence(Place place, Chance chance) {
		this.residence = place;
		state(Field.RESIDENCE, "Khu " + (1 + chance.below(12)) + ", " + place.since2025());
	}

	/** Says something, written in standard form. */
	void state(Field field, String value) {
		state(field, value, value);
	}

	/** Says something, written otherwise. */
	void state(Field field, String value, String writing) {
		this.standard[field.ordinal()] = value;
		this.written[field.ordinal()] = writing;
	}

	/** Writes otherwise what is said; false when that changes nothing. */
	boolean write(Field field, String writing) {
		if (written(field).isEmpty() || written(field).equals(writing)) {
			return false;
		}
		this.written[field.ordinal()] = writing;
		return true;
	}

	String standard(Field field) {
		return this.standard[field.ordinal()];
	}

	String written(Field field) {
		return this.written[field.ordinal()];
	}

	FieldValues standardValues() {
		return FieldValues.of(this.standard.clone());
	}

	void soil(Dirt kindOfDirt, Chance chance) {
		if (kindOfDirt.spoil(this, chance)) {
			this.dirt.add(kindOfDirt);
		}
	}

	void err(Slip slip, Chance chance, Slip.Surroundings others) {
		if (slip.fall(this, chance, others)) {
			this.slips.add(slip);
		}
	}

	Set<Slip> slips() {
		return this.slips;
	}

	Set<Dirt> dirt() {
		return this.dirt;
	}

}
