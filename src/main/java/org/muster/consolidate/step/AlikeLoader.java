package org.muster.consolidate.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.muster.compare.PlaceReader;
import org.muster.consolidate.AlikeRows;
import org.muster.database.RowStream;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;

/** Takes of each record what comparisons need. */
final class AlikeLoader {

	private static final List<Field> FIELDS = List.of(Field.FULL_NAME, Field.BIRTH_DATE, Field.GENDER,
			Field.NATIONAL_ID, Field.OLD_ID, Field.CARD_NUMBER, Field.PROFILE_NUMBER);

	/** A place's text is read only where its commune is not known. */
	static final String COLUMNS = FIELDS.stream().map(Field::column).collect(Collectors.joining(", ")) + """
			, case when home_commune = '' then home_place end, case when residence_commune = '' then residence end
			, case when home_commune <> '' then home_province || home_commune end
			, case when residence_commune <> '' then residence_province || residence_commune end""";

	private final List<AlikeRows> rows = new ArrayList<>(1);

	AlikeLoader(PlaceReader places, int records) {
		this.rows.add(new AlikeRows(places, records));
	}

	/** Takes a record whose columns begin at this one; the first two tell which it is. */
	void add(RowStream.Row row, int first) {
		String[] values = new String[Field.count()];
		Arrays.fill(values, "");
		int column = first;
		for (Field field : FIELDS) {
			values[field.ordinal()] = row.getText(column++);
		}
		values[Field.HOME_PLACE.ordinal()] = row.getText(column++);
		values[Field.RESIDENCE.ordinal()] = row.getText(column++);
		this.rows.get(0)
			.add(new RecordKey(row.getInt(1), row.getInt(2)), FieldValues.of(values), row.getText(column),
					row.getText(column + 1));
	}

	/**
	 * {@return all of it, once: whoever takes it has it alone, and gives its memory back}
	 */
	AlikeRows take() {
		return this.rows.remove(0);
	}

}
