package org.muster.standardise;

import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

/**
 * What a standard field may hold after its rules. Dates and gender are computed with, so
 * what no rule could read is left unknown there: an impossible day becomes {@code XX},
 * any other text that is no date or gender becomes empty. The received text stays in the
 * trace of changes, and a check reports it. All other fields keep their text: a malformed
 * number or an unknown status is reported and published as it is.
 */
final class StandardForm {

	/** Stands in the trace of changes after the rules, where this class had to act. */
	static final String LEAVE_UNKNOWN = "leave-unknown";

	private StandardForm() {
	}

	/**
	 * {@return the text that the standard field holds}
	 */
	static String of(Field field, String spelt) {
		return switch (field) {
			case BIRTH_DATE, ADMISSION_DATE, OFFICIAL_DATE -> ofDate(spelt);
			case GENDER -> Gender.of(spelt).code();
			default -> spelt;
		};
	}

	private static String ofDate(String spelt) {
		if (spelt.isEmpty()) {
			return spelt;
		}
		PartialDate date = PartialDate.ofIso(spelt);
		if (date.isFull()) {
			return spelt;
		}
		return DateReading.isImpossible(spelt) ? DateReading.monthOf(spelt) : date.toIso();
	}

}
