package org.muster.standardise;

import java.util.List;

import org.muster.model.Field;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.PartialDate;

/** Checks that are the same for many fields. They report and never change. */
final class FieldCheck {

	private static final Field[] NUMBERS = { Field.NATIONAL_ID, Field.OLD_ID, Field.CARD_NUMBER, Field.PHONE,
			Field.BADGE_NUMBER };

	private static final Field[] LISTED = { Field.ETHNIC_GROUP, Field.RELIGION, Field.PROFESSIONAL_LEVEL,
			Field.POLITICAL_THEORY, Field.SERVICE_CATEGORY, Field.CARD_CONDITION };

	private static final Field[] DATED = { Field.DEATH_DATE, Field.EXIT_DATE, Field.TRANSFER_IN, Field.TRANSFER_OUT };

	private static final Field[] DATES = { Field.BIRTH_DATE, Field.ADMISSION_DATE, Field.OFFICIAL_DATE };

	private static final Field[] OF_THE_PARTY = { Field.ADMISSION_DATE, Field.OFFICIAL_DATE };

	/** 3 February 1930. Source: general knowledge. */
	private static final int PARTY_FOUNDED = 19_300_203;

	private FieldCheck() {
	}

	static void addAll(CheckedRecord record, List<Finding> findings) {
		for (Field field : LISTED) {
			if (record.has(field) && record.lists().isUnknown(field, record.get(field))) {
				findings.add(new Finding(FindingCode.CODE_UNKNOWN, field));
			}
		}
		if (record.has(Field.GENERAL_EDUCATION) && !SchoolGrade.isGrade(record.get(Field.GENERAL_EDUCATION))) {
			findings.add(new Finding(FindingCode.CODE_UNKNOWN, Field.GENERAL_EDUCATION));
		}
		for (Field field : NUMBERS) {
			if (record.has(field) && Digits.hasExponent(record.get(field))) {
				findings.add(new Finding(FindingCode.DIGITS_LOST, field));
			}
		}
		for (Field field : DATED) {
			if (record.has(field) && !record.date(field).isKnown()) {
				findings.add(new Finding(FindingCode.DATE_UNREADABLE, field));
			}
			else if (record.has(field) && record.isAfterRun(field)) {
				findings.add(new Finding(FindingCode.DATE_IMPLAUSIBLE, field));
			}
		}
		for (Field field : OF_THE_PARTY) {
			if (record.has(field) && (record.isAfterRun(field) || record.isBefore(field, PARTY_FOUNDED))) {
				findings.add(new Finding(FindingCode.DATE_IMPLAUSIBLE, field));
			}
		}
		for (Field field : DATES) {
			addSwapped(record, field, findings);
		}
		record.ambiguous().forEach((field) -> findings.add(new Finding(FindingCode.ENCODING_AMBIGUOUS, field)));
		record.places().addFindings(findings);
	}

	/** Only a suggestion: which of two numbers is the month is a fact. */
	private static void addSwapped(CheckedRecord record, Field field, List<Finding> findings) {
		String text = record.get(field);
		if (text.isEmpty() || PartialDate.ofIso(text).isKnown()) {
			return;
		}
		String[] parts = DateWords.withoutMidnight(text).split("[/. -]+");
		if (parts.length == 3 && parts[2].length() == 4) {
			String swapped = "%s-%2s-%2s".formatted(parts[2], parts[0], parts[1]).replace(' ', '0');
			if (PartialDate.ofIso(swapped).isFull()) {
				findings.add(new Finding(FindingCode.DATE_SWAPPED_POSSIBLE, field, swapped));
			}
		}
	}

}
