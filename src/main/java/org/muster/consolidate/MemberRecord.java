package org.muster.consolidate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
 * @param texts standard values in the order of the fields, then today's units of its
 * places
 */
public record MemberRecord(RecordKey key, int lineNo, String memberNo, String nameKey, PackedTexts texts) {

	/**
	 * Fullest first; of equally full ones that whose birth date tells more, then by what
	 * they say. Only among copies the order of files and records counts.
	 */
	static final Comparator<MemberRecord> FULLEST_FIRST = Comparator.comparingInt(MemberRecord::filled)
		.reversed()
		.thenComparing((one) -> one.value(Field.BIRTH_DATE).contains("XX"))
		.thenComparing((one) -> one.values().toArray(), Arrays::compare)
		.thenComparing(MemberRecord::key);

	/**
	 * Packs a record.
	 * @param key which record
	 * @param lineNo the physical line where it starts
	 * @param memberNo the member number derived from the record
	 * @param nameKey the folded full name
	 * @param values standard values
	 * @param places today's units of its places
	 */
	public MemberRecord(RecordKey key, int lineNo, String memberNo, String nameKey, FieldValues values,
			PlaceCodes places) {
		this(key, lineNo, memberNo, nameKey,
				new PackedTexts(Stream.concat(Stream.of(values.toArray()), places.toList().stream()).toList()));
	}

	/**
	 * {@return one standard value}
	 */
	public String value(Field field) {
		return this.texts.get(field.ordinal());
	}

	/**
	 * {@return all standard values, unpacked}
	 */
	public FieldValues values() {
		return FieldValues.of(this.texts.get(0, Field.count()));
	}

	/**
	 * {@return today's units of its places, unpacked}
	 */
	public PlaceCodes places() {
		return PlaceCodes.of(List.of(this.texts.get(Field.count(), PlaceField.columns().size())));
	}

	private int filled() {
		FieldValues values = values();
		int filled = 0;
		for (Field field : Field.values()) {
			filled += values.has(field) ? 1 : 0;
		}
		return filled;
	}

	/**
	 * {@return this record with the values that it lacks taken from another one, and the
	 * member number that follows}
	 */
	MemberRecord filledBy(MemberRecord other) {
		FieldValues full = values();
		FieldValues more = other.values();
		for (Field field : Field.values()) {
			if (!full.has(field)) {
				full = full.with(field, more.get(field));
			}
		}
		return with(MemberNumber.of(this.nameKey, full), full, other);
	}

	/** Takes the units of a place only together with the place. */
	MemberRecord with(String number, FieldValues filled, MemberRecord source) {
		FieldValues own = values();
		PlaceCodes codes = places();
		PlaceCodes others = source.places();
		for (PlaceField place : PlaceField.values()) {
			if (!own.has(place.field())) {
				codes = codes.with(place, others.province(place), others.commune(place));
			}
		}
		return new MemberRecord(this.key, this.lineNo, number, this.nameKey, filled, codes);
	}

}
