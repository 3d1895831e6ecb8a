package org.muster.model;

import java.util.Locale;

/**
 * What a check can say of a record. The key is the word in the database, in reports and
 * in exports. A code that holds the record is never the code of a published one.
 */
public enum FindingCode {

	// what holds a record

	/** The number of fields is not that of the header. */
	FIELD_COUNT_WRONG(true),

	/** A field longer than the job allows. */
	FIELD_TOO_LONG(true),

	/** Quotes or bytes that the dialect does not allow. */
	RECORD_UNREADABLE(true),

	/** No name. */
	FULL_NAME_MISSING(true),

	/** A birth date that no rule can read. */
	BIRTH_DATE_UNREADABLE(true),

	/** Two different people with one national ID. */
	NATIONAL_ID_SHARED(true),

	/** Two different people with one profile number. */
	PROFILE_NUMBER_SHARED(true),

	/** Bytes in name or birth date that the encoding has no character for. */
	TEXT_UNDECODABLE(true),

	/** Two records that nothing tells apart, and nothing proves to be one member. */
	IDENTITY_SHARED(true),

	// what is only reported

	/** Bytes that the encoding has no character for; the field is left empty. */
	CELL_UNDECODABLE(false),

	/** A name with characters that no name has. */
	FULL_NAME_SUSPECT(false),

	/** No birth date. */
	BIRTH_DATE_MISSING(false),

	/** A day that no calendar has, such as 30 February; the day is left unknown. */
	BIRTH_DATE_IMPOSSIBLE(false),

	/** Born less than 18 years before the day of the run, or more than 110. */
	BIRTH_DATE_IMPLAUSIBLE(false),

	/** An admission or official date that no rule can read. */
	DATE_UNREADABLE(false),

	/** No gender, or a text that is none. */
	GENDER_MISSING(false),

	/** The middle name speaks for the other gender. */
	GENDER_SUSPECT(false),

	/** Not 12 digits, or an unassigned code of place. */
	NATIONAL_ID_MALFORMED(false),

	/** The digits deny the member's gender or birth year. */
	NATIONAL_ID_CONTRADICTS(false),

	/** Not 9 digits. */
	OLD_ID_MALFORMED(false),

	/** Not 8 digits. */
	CARD_NUMBER_MALFORMED(false),

	/** An official member without a card number. */
	CARD_NUMBER_MISSING(false),

	/** Different members with one card number. */
	CARD_NUMBER_SHARED(false),

	/** Not 6 digits and 1 to 3 letters. */
	PROFILE_NUMBER_MALFORMED(false),

	/** A place whose province is not recognised. */
	PROVINCE_UNKNOWN(false),

	/** A text that is no status of the code list. */
	STATUS_UNKNOWN(false),

	/** Another record looks like the same member but contradicts it. */
	POSSIBLE_DUPLICATE(false),

	/** The record took values from another record of the same member. */
	COMPLETED_FROM_DUPLICATE(false),

	/** No citizen of the registry extract matches. */
	ID_NOT_FOUND(false),

	/** Waits for a reviewer: several citizens, or too little evidence. */
	ID_PENDING(false),

	/** The number the member carries is not in the extract or is another citizen's. */
	ID_UNCONFIRMED(false),

	/** Another result than the ID the member has from an earlier run. */
	ID_CHANGED(false),

	/** Register and registry name different birth dates; both are kept. */
	BIRTH_DATE_CONFLICT(false),

	/** Register and registry name different genders; both are kept. */
	GENDER_CONFLICT(false),

	/** Register and registry spell the name differently; both are kept. */
	NAME_CONFLICT(false);

	private final boolean holding;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	FindingCode(boolean holding) {
		this.holding = holding;
	}

	/**
	 * {@return whether a record with this finding is held}
	 */
	public boolean isHolding() {
		return this.holding;
	}

	/**
	 * {@return the word in the database and in exports}
	 */
	public String key() {
		return this.key;
	}

}
