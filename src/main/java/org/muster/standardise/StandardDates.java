package org.muster.standardise;

import org.jspecify.annotations.Nullable;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.PartialDate;

/** The dates of one record, each read once. Not for several threads at once. */
final class StandardDates {

	private final FieldValues values;

	private final @Nullable PartialDate[] read = new PartialDate[Field.count()];

	StandardDates(FieldValues values) {
		this.values = values;
	}

	/**
	 * {@return the date of a field, or the one that its text begins with; unknown for
	 * none}
	 */
	PartialDate get(Field field) {
		PartialDate known = this.read[field.ordinal()];
		if (known == null) {
			known = DatedText.date(this.values.get(field));
			this.read[field.ordinal()] = known;
		}
		return known;
	}

}
