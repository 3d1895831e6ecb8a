package org.muster.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a check can say of a record. The key is the word in the database, in reports and
 * in exports. A code that holds the record is never the code of a published one.
 */
public enum FindingCode {

	// what holds a record

	/** The number of fields is not that of the header. */
	FIELD_COUNT_WRONG(Severity.HOLD),

	/** A field longer than the job allows. */
	FIELD_TOO_LONG(Severity.HOLD),

	/** Quotes or bytes that the dialect does not allow. */
	RECORD_UNREADABLE(Severity.HOLD),

	/** No name. */
	FULL_NAME_MISSING(Severity.HOLD),

	/** A birth date that no rule can read. */
	BIRTH_DATE_UNREADABLE(Severity.HOLD),

	/** Two different people with one national ID. */
	NATIONAL_ID_SHARED(Severity.HOLD),

	/** Two different people with one profile number. */
	PROFILE_NUMBER_SHARED(Severity.HOLD),

	/** Bytes in name or birth date that the encoding has no character for. */
	TEXT_UNDECODABLE(Severity.HOLD),

	/** Two records that nothing tells apart, and nothing proves to be one member. */
	IDENTITY_SHARED(Severity.HOLD),

	// what is only reported

	/** Bytes that the encoding has no character for; the field is left empty. */
	CELL_UNDECODABLE(Severity.WARNING),

	/** A name with characters that no name has. */
	FULL_NAME_SUSPECT(Severity.WARNING),

	/** A birth name or another name that likewise is none. */
	NAME_SUSPECT(Severity.WARNING),

	/** No birth date. */
	BIRTH_DATE_MISSING(Severity.WARNING),

	/** A day that no calendar has, such as 30 February; the day is left unknown. */
	BIRTH_DATE_IMPOSSIBLE(Severity.WARNING),

	/** Born less than 18 years before the day of the run, or more than 110. */
	BIRTH_DATE_IMPLAUSIBLE(Severity.WARNING),

	/** An admission or official date that no rule can read. */
	DATE_UNREADABLE(Severity.WARNING),

	/** After the day of the run, or before the party was founded on 3 February 1930. */
	DATE_IMPLAUSIBLE(Severity.WARNING),

	/** No gender, or a text that is none. */
	GENDER_MISSING(Severity.WARNING),

	/** The middle name speaks for the other gender. */
	GENDER_SUSPECT(Severity.WARNING),

	/** Not 12 digits, or an unassigned code of place. */
	NATIONAL_ID_MALFORMED(Severity.WARNING),

	/** The digits deny the member's gender or birth year. */
	NATIONAL_ID_CONTRADICTS(Severity.CONFLICT),

	/** Not 9 digits. */
	OLD_ID_MALFORMED(Severity.WARNING),

	/** Not 8 digits. */
	CARD_NUMBER_MALFORMED(Severity.WARNING),

	/** An official member without a card number. */
	CARD_NUMBER_MISSING(Severity.WARNING),

	/** Different members with one card number. */
	CARD_NUMBER_SHARED(Severity.CONFLICT),

	/** Not 6 digits and 1 to 3 letters. */
	PROFILE_NUMBER_MALFORMED(Severity.WARNING),

	/** Not a telephone number of today's numbering plan. */
	PHONE_MALFORMED(Severity.WARNING),

	/** A place whose province is not recognised. */
	PROVINCE_UNKNOWN(Severity.WARNING),

	/** A text that is no status of the code list. */
	STATUS_UNKNOWN(Severity.WARNING),

	/** An old unit that was divided over several of today; the detail has their codes. */
	PLACE_SPLIT(Severity.WARNING),

	/** A unit merged before July 2025; the detail has its successor, by one source. */
	PLACE_EARLIER(Severity.NOTE),

	/** A text that several units fit; the detail has their codes. */
	PLACE_AMBIGUOUS(Severity.WARNING),

	/** A commune that no table of units has in that province. */
	COMMUNE_UNKNOWN(Severity.WARNING),

	/** A text that is no word of the field's code list; it stays as written. */
	CODE_UNKNOWN(Severity.WARNING),

	/** Perhaps typed in an old font: several readings are Vietnamese. */
	ENCODING_AMBIGUOUS(Severity.WARNING),

	/** A number that a spreadsheet wrote with an exponent. */
	DIGITS_LOST(Severity.WARNING),

	/** 12 digits as old ID and 9 as national ID. */
	NUMBERS_SWAPPED_POSSIBLE(Severity.WARNING),

	/** A date that can be read once day and month are swapped; the detail has it. */
	DATE_SWAPPED_POSSIBLE(Severity.NOTE),

	/** Admitted before the age of 18. */
	ADMISSION_TOO_YOUNG(Severity.CONFLICT),

	/** Official before admission. */
	OFFICIAL_BEFORE_ADMISSION(Severity.CONFLICT),

	/** Died or left before admission, or died before birth. */
	DATES_CONTRADICT(Severity.CONFLICT),

	/** A day of death or leaving, but an official or provisional member. */
	STATUS_CONTRADICTS(Severity.CONFLICT),

	/** A provisional member with a card. */
	CARD_NUMBER_UNEXPECTED(Severity.WARNING),

	/** The ID was registered in another province than that of birth. */
	ID_PLACE_DIFFERS(Severity.NOTE),

	/** Another record looks like the same member but contradicts it. */
	POSSIBLE_DUPLICATE(Severity.WARNING),

	/**
	 * A record of the same member, which no number proves, says otherwise; both values
	 * are kept.
	 */
	DUPLICATE_DIFFERS(Severity.CONFLICT),

	/** The record took values from another record of the same member. */
	COMPLETED_FROM_DUPLICATE(Severity.NOTE),

	/** A person corrected the field; the record was held before. */
	CORRECTED(Severity.NOTE),

	/** No citizen of the registry extract matches. */
	ID_NOT_FOUND(Severity.WARNING),

	/** Waits for a reviewer: several citizens, or too little evidence. */
	ID_PENDING(Severity.WARNING),

	/** The number the member carries is not in the extract or is another citizen's. */
	ID_UNCONFIRMED(Severity.WARNING),

	/** Another result than the ID the member has from an earlier run. */
	ID_CHANGED(Severity.CONFLICT),

	/** Register and registry name different birth dates; both are kept. */
	BIRTH_DATE_CONFLICT(Severity.CONFLICT),

	/** Register and registry name different genders; both are kept. */
	GENDER_CONFLICT(Severity.CONFLICT),

	/** Register and registry spell the name differently; both are kept. */
	NAME_CONFLICT(Severity.CONFLICT);

	private final Severity severity;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	FindingCode(Severity severity) {
		this.severity = severity;
	}

	/**
	 * {@return how much it weighs}
	 */
	public Severity severity() {
		return this.severity;
	}

	/**
	 * {@return whether a record with this finding is held}
	 */
	public boolean isHolding() {
		return this.severity == Severity.HOLD;
	}

	/**
	 * {@return the word in the database and in exports}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the code of that word, or empty}
	 */
	public static Optional<FindingCode> ofKey(String key) {
		return Arrays.stream(values()).filter((code) -> code.key.equals(key)).findFirst();
	}

}
