package org.muster.generate;

import java.util.Optional;
import java.util.Set;

import org.muster.model.Gender;
import org.muster.model.NationalId;

/**
 * A citizen's row of the extract.
 *
 * @param person in whose name it is
 * @param name as written, but for capitals
 * @param gender as written
 * @param residence place; empty when the cell is
 * @param oldId empty when the cell is
 * @param dirt what is wrong with it
 */
record RegistryRow(Person person, String name, Gender gender, Optional<Place> residence, String oldId,
		Set<RowDirt> dirt) {

	RegistryRow {
		dirt = Set.copyOf(dirt);
	}

	/**
	 * {@return whether the number does not contradict the row}
	 */
	boolean isValid() {
		return !NationalId.contradicts(this.person.nationalId(), this.gender, this.person.citizen().birthDate());
	}

}
