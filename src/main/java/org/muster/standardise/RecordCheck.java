package org.muster.standardise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.muster.model.Field;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.MemberNumber;
import org.muster.model.NationalId;

/**
 * All checks of one record. A check reports and never changes. A new check is a constant
 * here and rows in the test. What holds a record comes first.
 */
enum RecordCheck {

	FULL_NAME_MISSING(FindingCode.FULL_NAME_MISSING, Field.FULL_NAME, (record) -> !record.has(Field.FULL_NAME)),

	BIRTH_DATE_UNREADABLE(FindingCode.BIRTH_DATE_UNREADABLE, Field.BIRTH_DATE,
			(record) -> record.isNoDate(Field.BIRTH_DATE) && !DateReading.isImpossible(record.get(Field.BIRTH_DATE))),

	FULL_NAME_SUSPECT(FindingCode.FULL_NAME_SUSPECT, Field.FULL_NAME,
			(record) -> record.has(Field.FULL_NAME) && NameShape.isSuspect(record.get(Field.FULL_NAME))),

	BIRTH_NAME_SUSPECT(FindingCode.NAME_SUSPECT, Field.BIRTH_NAME,
			(record) -> record.has(Field.BIRTH_NAME) && NameShape.isSuspect(record.get(Field.BIRTH_NAME))),

	ALIASES_SUSPECT(FindingCode.NAME_SUSPECT, Field.ALIASES,
			(record) -> record.has(Field.ALIASES) && NameShape.hasSuspectAlias(record.get(Field.ALIASES))),

	BIRTH_DATE_MISSING(FindingCode.BIRTH_DATE_MISSING, Field.BIRTH_DATE, (record) -> !record.has(Field.BIRTH_DATE)),

	BIRTH_DATE_IMPOSSIBLE(FindingCode.BIRTH_DATE_IMPOSSIBLE, Field.BIRTH_DATE,
			(record) -> DateReading.isImpossible(record.get(Field.BIRTH_DATE))),

	/** Judged by the day of the run; a partial date only when no filling is plausible. */
	BIRTH_DATE_IMPLAUSIBLE(FindingCode.BIRTH_DATE_IMPLAUSIBLE, Field.BIRTH_DATE, CheckedRecord::hasImplausibleAge),

	/** Also a day that the month does not have. */
	ADMISSION_DATE_UNREADABLE(FindingCode.DATE_UNREADABLE, Field.ADMISSION_DATE,
			(record) -> record.isNoDate(Field.ADMISSION_DATE)),

	/** Also a day that the month does not have. */
	OFFICIAL_DATE_UNREADABLE(FindingCode.DATE_UNREADABLE, Field.OFFICIAL_DATE,
			(record) -> record.isNoDate(Field.OFFICIAL_DATE)),

	GENDER_MISSING(FindingCode.GENDER_MISSING, Field.GENDER, (record) -> record.gender().code().isEmpty()),

	GENDER_SUSPECT(FindingCode.GENDER_SUSPECT, Field.GENDER,
			(record) -> NameShape.genderOfMiddleName(record.get(Field.FULL_NAME)).contradicts(record.gender())),

	NATIONAL_ID_MALFORMED(FindingCode.NATIONAL_ID_MALFORMED, Field.NATIONAL_ID,
			(record) -> record.has(Field.NATIONAL_ID) && !NationalId.isWellFormed(record.get(Field.NATIONAL_ID))),

	NATIONAL_ID_CONTRADICTS(FindingCode.NATIONAL_ID_CONTRADICTS, Field.NATIONAL_ID,
			(record) -> NationalId.isWellFormed(record.get(Field.NATIONAL_ID))
					&& NationalId.contradicts(record.get(Field.NATIONAL_ID), record.gender(), record.birthDate())),

	OLD_ID_MALFORMED(FindingCode.OLD_ID_MALFORMED, Field.OLD_ID,
			(record) -> record.has(Field.OLD_ID) && !isNineDigits(record.get(Field.OLD_ID))),

	CARD_NUMBER_MALFORMED(FindingCode.CARD_NUMBER_MALFORMED, Field.CARD_NUMBER,
			(record) -> record.has(Field.CARD_NUMBER) && !MemberNumber.isCardNumber(record.get(Field.CARD_NUMBER))),

	/**
	 * Only an official member has a card. Source: Guidance 01-HD/TW of 2021, section 7.
	 */
	CARD_NUMBER_MISSING(FindingCode.CARD_NUMBER_MISSING, Field.CARD_NUMBER,
			(record) -> !record.has(Field.CARD_NUMBER) && record.get(Field.STATUS).equals("official")),

	PROFILE_NUMBER_MALFORMED(FindingCode.PROFILE_NUMBER_MALFORMED, Field.PROFILE_NUMBER,
			(record) -> record.has(Field.PROFILE_NUMBER)
					&& !MemberNumber.isProfileNumber(record.get(Field.PROFILE_NUMBER))),

	PHONE_MALFORMED(FindingCode.PHONE_MALFORMED, Field.PHONE,
			(record) -> record.has(Field.PHONE) && !Phone.isStandard(record.get(Field.PHONE))),

	STATUS_UNKNOWN(FindingCode.STATUS_UNKNOWN, Field.STATUS,
			(record) -> record.lists().isUnknown(Field.STATUS, record.get(Field.STATUS))),

	/** A member is at least 18 years old at admission. */
	ADMISSION_TOO_YOUNG(FindingCode.ADMISSION_TOO_YOUNG, Field.ADMISSION_DATE,
			(record) -> record.isYoungerOn(Field.ADMISSION_DATE, RuleContext.LEAST_AGE)),

	OFFICIAL_BEFORE_ADMISSION(FindingCode.OFFICIAL_BEFORE_ADMISSION, Field.OFFICIAL_DATE,
			(record) -> record.isBefore(Field.OFFICIAL_DATE, Field.ADMISSION_DATE)),

	DEATH_BEFORE_ADMISSION(FindingCode.DATES_CONTRADICT, Field.DEATH_DATE,
			(record) -> record.isBefore(Field.DEATH_DATE, Field.ADMISSION_DATE)
					|| record.isBefore(Field.DEATH_DATE, Field.BIRTH_DATE)),

	EXIT_BEFORE_ADMISSION(FindingCode.DATES_CONTRADICT, Field.EXIT_DATE,
			(record) -> record.isBefore(Field.EXIT_DATE, Field.ADMISSION_DATE)),

	/** Who died or left is neither official nor provisional. */
	STATUS_CONTRADICTS(FindingCode.STATUS_CONTRADICTS, Field.STATUS,
			(record) -> (record.date(Field.DEATH_DATE).isKnown() || record.date(Field.EXIT_DATE).isKnown())
					&& (record.get(Field.STATUS).equals("official") || record.get(Field.STATUS).equals("provisional"))),

	/** Only an official member has a card. */
	CARD_NUMBER_UNEXPECTED(FindingCode.CARD_NUMBER_UNEXPECTED, Field.CARD_NUMBER,
			(record) -> record.has(Field.CARD_NUMBER) && record.get(Field.STATUS).equals("provisional")),

	NUMBERS_SWAPPED_POSSIBLE(FindingCode.NUMBERS_SWAPPED_POSSIBLE, Field.NATIONAL_ID,
			(record) -> NationalId.isWellFormed(record.get(Field.OLD_ID))
					&& isNineDigits(record.get(Field.NATIONAL_ID))),

	/** The place of registration need not be that of birth. */
	ID_PLACE_DIFFERS(FindingCode.ID_PLACE_DIFFERS, Field.NATIONAL_ID,
			(record) -> record.places().isOtherProvince(record.get(Field.NATIONAL_ID)));

	private static final RecordCheck[] ALL = values();

	private final Finding finding;

	private final Predicate<CheckedRecord> finds;

	RecordCheck(FindingCode code, Field field, Predicate<CheckedRecord> finds) {
		this.finding = new Finding(code, field);
		this.finds = finds;
	}

	/**
	 * {@return what all checks find, in their order}
	 */
	static List<Finding> all(CheckedRecord record) {
		List<Finding> findings = new ArrayList<>(2);
		for (RecordCheck check : ALL) {
			if (check.finds.test(record)) {
				findings.add(check.finding);
			}
		}
		FieldCheck.addAll(record, findings);
		return findings;
	}

	private static boolean isNineDigits(String text) {
		return text.length() == 9 && Digits.isAll(text);
	}

}
