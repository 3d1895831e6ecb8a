package org.muster.consolidate;

import java.util.Arrays;
import java.util.Comparator;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.MemberNumber;
import org.muster.model.PlaceCodes;
import org.muster.model.PlaceField;
import org.muster.model.RecordKey;

/**
 * A standard record that shares a key with another one.
 *
 * @param key which record
 * @param lineNo the physical line where it starts
 * @param memberNo the member number derived from the record
 * @param nameKey the folded full name
 * @param values standard values
 * @param places today's units of its places
 */
public record MemberRecord(RecordKey key, int lineNo, String memberNo, String nameKey, FieldValues values,
		PlaceCodes places) {

	/**
	 * Fullest first; of equally full ones that whose birth date tells more, then by what
	 * they say. Only among copies the order of files and records counts.
	 */
	static final Comparator<MemberRecord> FULLEST_FIRST = Comparator.comparingInt(MemberRecord::filled)
		.reversed()
		.thenComparing((one) -> one.values.get(Field.BIRTH_DATE).contains("XX"))
		.thenComparing((one) -> one.values.toArray(), Arrays::compare)
		.thenComparing(MemberRecord::key);

	private int filled() {
		int filled = 0;
		for (Field field : Field.values()) {
			filled += this.values.has(field) ? 1 : 0;
		}
		return filled;
	}

	/**
	 * {@return this record with the values that it lacks taken from another one, and the
	 * member number that follows}
	 */
	MemberRecord filledBy(MemberRecord other) {
		FieldValues full = this.values;
		for (Field field : Field.values()) {
			if (!full.has(field)) {
				full = full.with(field, other.values.get(field));
			}
		}
		return with(MemberNumber.of(this.nameKey, full), full, other);
	}

	/** Takes the units of a place only together with the place. */
	MemberRecord with(String number, FieldValues filled, MemberRecord source) {
		PlaceCodes codes = this.places;
		for (PlaceField place : PlaceField.values()) {
			if (!this.values.has(place.field())) {
				codes = codes.with(place, source.places.province(place), source.places.commune(place));
			}
		}
		return new MemberRecord(this.key, this.lineNo, number, this.nameKey, filled, codes);
	}

}
