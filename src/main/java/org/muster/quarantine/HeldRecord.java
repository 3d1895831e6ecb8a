package org.muster.quarantine;

import java.util.List;

import org.muster.model.Field;
import org.muster.model.RecordKey;

/**
 * A record in quarantine.
 *
 * @param key its place in the run
 * @param file its file
 * @param lineNo the physical line where it starts
 * @param reason why it is held
 * @param fields that the reason is about; none when it is the whole record
 */
public record HeldRecord(RecordKey key, String file, int lineNo, String reason, List<Field> fields) {

	public HeldRecord {
		fields = List.copyOf(fields);
	}

	/**
	 * {@return its place as commands name it, such as {@code north.csv:17}}
	 */
	public String place() {
		return this.file + ":" + this.key.recordNo();
	}

}
