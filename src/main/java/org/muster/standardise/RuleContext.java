package org.muster.standardise;

import java.time.LocalDate;

import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

/**
 * What a rule may know besides the text. Fields are standardised in the order of
 * {@link Field}; what comes later is unknown here.
 *
 * @param asOf the day ages are reckoned from
 * @param field the field whose text it is
 * @param birthDate the standard birth date, when it comes before this field
 * @param gender the standard gender, when it comes before this field
 * @param legacy the old encoding in whose fonts most of the field's column was typed;
 * empty for none
 * @param lists the code lists of the run
 */
record RuleContext(LocalDate asOf, Field field, PartialDate birthDate, Gender gender, String legacy, CodeLists lists) {

	/** Members are at least so old, in years. */
	static final int LEAST_AGE = 18;

	/** Members are at most so old, in years. */
	static final int GREATEST_AGE = 110;

}
