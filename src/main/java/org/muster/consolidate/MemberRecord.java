package org.muster.consolidate;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;

/**
 * A standard record that shares a key with another one.
 *
 * @param key which record
 * @param lineNo the physical line where it starts
 * @param memberNo the member number derived from the record
 * @param nameKey the folded full name
 * @param values standard values
 * @param homeProvince code of today, or empty
 * @param residenceProvince code of today, or empty
 */
public record MemberRecord(RecordKey key, int lineNo, String memberNo, String nameKey, FieldValues values,
		String homeProvince, String residenceProvince) {

	/** Takes the province of a place only together with the place. */
	MemberRecord with(String number, FieldValues filled, MemberRecord source) {
		return new MemberRecord(this.key, this.lineNo, number, this.nameKey, filled,
				this.values.has(Field.HOME_PLACE) ? this.homeProvince : source.homeProvince,
				this.values.has(Field.RESIDENCE) ? this.residenceProvince : source.residenceProvince);
	}

}
