package org.muster.audit;

import java.util.ArrayList;
import java.util.List;

import org.muster.model.Field;
import org.muster.model.PlaceField;
import org.muster.model.RecordKey;
import org.muster.report.Trace;

/**
 * What the tables know of one record.
 *
 * @param run the run
 * @param key the record
 * @param record file, place, outcome and decision
 * @param rows its values in standard form, then those that merging completed, if any
 * @param joined records that were merged into it
 * @param versions of its member in the register, the oldest first
 * @param reader of what is seldom needed
 */
record Facts(int run, RecordKey key, TextRow record, List<TextRow> rows, List<TextRow> joined, List<TextRow> versions,
		TraceReader reader) {

	private static final String ID = "national_id";

	/**
	 * {@return the names of all values that a member can have}
	 */
	List<String> fields() {
		List<String> fields = new ArrayList<>();
		for (Field field : Field.values()) {
			fields.add(field.column());
		}
		fields.addAll(PlaceField.columns());
		return fields;
	}

	/**
	 * {@return the values of the member by this record, after merging}
	 */
	TextRow values() {
		return this.rows.isEmpty() ? TextRow.EMPTY : this.rows.get(this.rows.size() - 1);
	}

	/**
	 * {@return the value that is published: of the national ID the decided one}
	 */
	String value(String field) {
		return ID.equals(field) ? text("national_id") : this.values().text(field);
	}

	String text(String column) {
		return this.record.text(column);
	}

	boolean is(String column) {
		return this.record.is(column);
	}

	/**
	 * {@return who corrected a record of the run, when, why and what}
	 */
	List<Trace.Sentence> corrections(RecordKey corrected) {
		return this.reader.corrections(this.run, corrected)
			.stream()
			.map((one) -> sentence("record.corrected", one.text("corrected_by"), one.text("day"),
					"code:" + one.text("reason"), "field:" + one.text("fields")))
			.toList();
	}

	static Trace.Sentence finding(TextRow finding) {
		return sentence("finding", "field:" + finding.text("field"), "code:" + finding.text("code"));
	}

	static Trace.Sentence sentence(String key, String... arguments) {
		return new Trace.Sentence(key, List.of(arguments));
	}

}
