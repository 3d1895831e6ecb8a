package org.muster.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A field of a member record: the 38 of the paper forms, and five that only exports have
 * (printed name, telephone, status, the organisation as one text, and what is reported of
 * the card). The key is the word used in job definitions, the column the word used in SQL
 * and exports; both are made from the constant's name.
 */
public enum Field {

	/** The member's name in use, as one text, surname first. */
	FULL_NAME,

	/** The name as printed on the card in force. */
	PRINTED_NAME,

	/** ISO 8601 calendar date; unknown parts are written {@code XX}. */
	BIRTH_DATE,

	/** {@code M}, {@code F} or missing. */
	GENDER,

	/** The 12-digit national ID that the member's record already carries. */
	NATIONAL_ID,

	/** The 9-digit number of the identity card used before. */
	OLD_ID,

	/** The 8 digits of the membership card. */
	CARD_NUMBER,

	/** 6 digits and 1 to 3 letters. */
	PROFILE_NUMBER,

	/** Home place, units as written, smallest first, separated by commas. */
	HOME_PLACE,

	/** Place of residence, written like the home place. */
	RESIDENCE,

	/** The organisation the member belongs to. */
	ORGANISATION,

	/** Date of admission. */
	ADMISSION_DATE,

	/** Date of becoming an official member; missing for a provisional one. */
	OFFICIAL_DATE,

	/** Telephone number, digits only. */
	PHONE,

	/**
	 * {@code official}, {@code provisional}, {@code deceased}, {@code left} or missing.
	 */
	STATUS,

	/** Number of the badge for long membership, as text. */
	BADGE_NUMBER,

	/** The name given at birth, where it differs or the form asks for it. */
	BIRTH_NAME,

	/** Other names, separated by commas. */
	ALIASES,

	/** Place of birth, written like the home place. */
	BIRTH_PLACE,

	/** Temporary residence, written like the home place. */
	TEMPORARY_ADDRESS,

	/** Ethnic group: a code with the name of its list. */
	ETHNIC_GROUP,

	/** Religion: a code of two digits, or {@code none}. */
	RELIGION,

	/** Occupation before admission. */
	OCCUPATION_BEFORE,

	/** Occupation today. */
	OCCUPATION_NOW,

	/** Grade of general education with its system, such as {@code 10/10}. */
	GENERAL_EDUCATION,

	/** Highest professional training: a code. */
	PROFESSIONAL_LEVEL,

	/** Level of political theory: a code. */
	POLITICAL_THEORY,

	/** Foreign languages, as text. */
	FOREIGN_LANGUAGE,

	/** The organisation that admitted the member. */
	ADMISSION_PLACE,

	/** Provincial committee or equivalent. */
	ORG_PROVINCE,

	/** District committee or equivalent; the level was given up in 2025. */
	ORG_DISTRICT,

	/** Base committee or base cell. */
	ORG_BASE,

	/** Section of a base committee. */
	ORG_SECTION,

	/** Cell. */
	ORG_CELL,

	/** Army, police, retired: codes separated by {@code |}. */
	SERVICE_CATEGORY,

	/** Where the member works. */
	WORKPLACE,

	/** Day of moving in and where from: a date, then text. */
	TRANSFER_IN,

	/** Day of moving away and where to: a date, then text. */
	TRANSFER_OUT,

	/** Day of death and its cause: a date, then text. */
	DEATH_DATE,

	/** Day of leaving and how: a date, then text. */
	EXIT_DATE,

	/** Reference to a picture file. */
	PHOTO,

	/** Free text. */
	NOTE,

	/** What is reported of the card: {@code lost}, {@code damaged}, {@code in-order}. */
	CARD_CONDITION;

	private static final Field[] ALL = values();

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	private final String column = name().toLowerCase(Locale.ROOT);

	/**
	 * {@return the word for this field in a job definition, such as {@code full-name}}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the word for this field in SQL and exports, such as {@code full_name}}
	 */
	public String column() {
		return this.column;
	}

	/**
	 * {@return how many fields there are}
	 */
	public static int count() {
		return ALL.length;
	}

	/**
	 * Finds a field by its key.
	 * @param key such as {@code full-name}
	 * @return the field, or empty when there is none of that key
	 */
	public static Optional<Field> ofKey(String key) {
		for (Field field : ALL) {
			if (field.key.equals(key)) {
				return Optional.of(field);
			}
		}
		return Optional.empty();
	}

}
