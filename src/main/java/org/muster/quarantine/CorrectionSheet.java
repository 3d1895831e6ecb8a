package org.muster.quarantine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.muster.model.Field;

/**
 * The form of the sheet that goes out for correction: where a record stands and why it is
 * held, then for each field the text as received and a column to correct it in.
 */
public final class CorrectionSheet {

	static final String FILE = "source_file";

	static final String NUMBER = "record_number";

	static final String BY = "corrected_by";

	/** Follows the name of a field. */
	static final String CORRECTED = "_corrected";

	private CorrectionSheet() {
	}

	/**
	 * {@return the header}
	 * @param fields of the files, in order
	 */
	public static List<String> columns(List<Field> fields) {
		List<String> columns = new ArrayList<>(List.of(FILE, NUMBER, "line_number", "reason", BY));
		fields.forEach((field) -> columns.addAll(List.of(field.column(), field.column() + CORRECTED)));
		columns.add("received");
		return columns;
	}

	/**
	 * {@return the row of a record}
	 * @param record which
	 * @param fields as of the header
	 * @param texts as received, by field; none when it could not be read
	 * @param received the whole record as text when it could not be read, else empty
	 */
	public static List<String> row(HeldRecord record, List<Field> fields, Map<Field, String> texts, String received) {
		List<String> row = new ArrayList<>(List.of(record.file(), String.valueOf(record.key().recordNo()),
				String.valueOf(record.lineNo()), record.reason(), ""));
		fields.forEach((field) -> row.addAll(List.of(texts.getOrDefault(field, ""), "")));
		row.add(received);
		return row;
	}

	static List<Field> correctable(List<String> header) {
		return Stream.of(Field.values()).filter((field) -> header.contains(field.column() + CORRECTED)).toList();
	}

}
