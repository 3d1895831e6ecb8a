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

	Draft(Person person, MemberKind kind, SourcePlan plan) {
		this.person = person;
		this.kind = kind;
		this.plan = plan;
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

	Set<Dirt> dirt() {
		return this.dirt;
	}

}
