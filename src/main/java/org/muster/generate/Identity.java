package org.muster.generate;

import org.muster.model.Gender;
import org.muster.model.PartialDate;

/**
 * Who somebody is, as one source has it.
 *
 * @param name never empty
 * @param gender known
 * @param birthDate known, perhaps the year only
 */
record Identity(Name name, Gender gender, PartialDate birthDate) {

	Identity with(Name other) {
		return new Identity(other, this.gender, this.birthDate);
	}

	Identity with(Gender other) {
		return new Identity(this.name, other, this.birthDate);
	}

	Identity with(PartialDate other) {
		return new Identity(this.name, this.gender, other);
	}

}
